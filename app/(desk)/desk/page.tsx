import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { QueueFilter } from '#components/desk/queue-filter.tsx'
import { QueueGroups } from '#components/desk/queue-group.tsx'
import { readDeskQueue } from '#lib/queries/desk-queue.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'

export const metadata: Metadata = { title: t('queue.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function QueuePage({ searchParams }: Props) {
  const { state, words, waiting } = await searchParams
  const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
  const args = { state: one(state), words: one(words), waiting: waiting === 'yes' }
  const queue = await readDesk(readDeskQueue, args, deskAddresses.queue)
  const isEmpty = queue.counts.every(({ count }) => count === 0)
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 pb-3">
        <h1 className="text-xl font-semibold">{t('queue.title')}</h1>
        <p>{isEmpty ? t('queue.emptyLedger') : t('queue.waiting', { count: queue.waitingCount })}</p>
      </div>
      {!isEmpty && (
        <>
          <QueueFilter t={t} queue={queue} />
          <QueueGroups t={t} queue={queue} />
        </>
      )}
    </>
  )
}
