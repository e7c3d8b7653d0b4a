import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { DoneNote } from '#components/desk/done-note.tsx'
import { LiveCounts } from '#components/desk/live-counts.tsx'
import { OneButtonForm } from '#components/desk/one-button-form.tsx'
import { ProposedRows } from '#components/desk/proposed-rows.tsx'
import { QueueFilter } from '#components/desk/queue-filter.tsx'
import { FilteredRows, QueueGroups } from '#components/desk/queue-group.tsx'
import { triagedLine } from '#components/desk/triaged-line.ts'
import { readDeskProposals } from '#lib/queries/desk/desk-proposals.ts'
import { readDeskQueue } from '#lib/queries/desk/desk-queue.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { takeNext, triage } from './actions.ts'

export const metadata: Metadata = { title: t('queue.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const { filter, state, words, waiting, ...done } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const args = { filter: one(filter), state: one(state), words: one(words), waiting: waiting === 'yes' }
  const queue = await readDesk(readDeskQueue, args, deskAddresses.queue)
  const triaged = triagedLine(t, one(done.accepted), one(done.dismissed))
  const isEmpty = [...queue.counts, ...queue.filters].every(({ count }) => count === 0)
  const takeLabels = { submit: t('queue.takeNext'), key: crypto.randomUUID() }
  const takeKey = { key: 'n', label: t('keys.takeNext') }
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 pb-3">
        <h1 className="text-xl font-semibold">{t('queue.title')}</h1>
        <p>{isEmpty ? t('queue.emptyLedger') : t('queue.waiting', { count: queue.waitingCount })}</p>
        {!isEmpty && <OneButtonForm action={takeNext} labels={takeLabels} shortcut={takeKey} />}
      </div>
      {triaged && <DoneNote key={takeLabels.key} line={triaged} />}
      <LiveCounts labels={{ changed: t('queue.changed'), show: t('queue.show') }} />
      {!isEmpty && (
        <>
          <QueueFilter t={t} queue={queue} />
          {queue.filter === 'proposed' ? (
            <ProposedRows
              t={t}
              proposals={await readDesk(readDeskProposals, {}, deskAddresses.queue)}
              action={triage}
            />
          ) : queue.filter === null ? (
            <QueueGroups t={t} queue={queue} />
          ) : (
            <FilteredRows t={t} queue={queue} />
          )}
        </>
      )}
    </>
  )
}
