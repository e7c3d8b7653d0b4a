import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import type { DeskQueue, QueueRow } from '#lib/queries/desk/desk-queue.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

type QueueGroup = DeskQueue['groups'][number]

/** Every state with its claims; of what has none, only what a person would miss. */
export function QueueGroups({ t, queue }: { t: Translate; queue: DeskQueue }) {
  const isFiltered = queue.words !== '' || queue.waiting
  const shown = queue.groups.filter(
    ({ state, total }) => total > 0 || state === queue.state || (!isFiltered && state !== 'stale'),
  )
  if (shown.length === 0) return <p className="mt-7">{t('queue.emptyFilter')}</p>
  return shown.map((group) => <Group key={group.state} t={t} group={group} isFiltered={isFiltered} />)
}

/** The claims of one state under what they wait for. */
function Group({ t, group, isFiltered }: { t: Translate; group: QueueGroup; isFiltered: boolean }) {
  const { state, total, rows } = group
  const more = total - rows.length
  return (
    <section aria-labelledby={`queue-${state}`} className="mt-7">
      <div className="flex flex-wrap items-baseline gap-x-4 border-b border-hair pb-1.5">
        <h2 id={`queue-${state}`} className="font-semibold">
          {t(`queueState.${state}`)} <span className="figures font-normal text-soft">{total}</span>
        </h2>
        <p className="label">
          {total > 0
            ? t(`queueLine.${state}`)
            : isFiltered
              ? t('queue.emptyFilter')
              : t(`queueEmpty.${state}`)}
        </p>
      </div>
      <ol>
        {rows.map((row) => (
          <Row key={row.ref} t={t} row={row} />
        ))}
      </ol>
      {more > 0 && (
        <p className="label py-2">
          {t('queue.more', { count: more })}{' '}
          <a href={deskAddresses.queueOf(state)} className="text-link">
            {t('queue.moreLink')}
          </a>
        </p>
      )}
    </section>
  )
}

/** The claims of a saved filter, the most important first. */
export function FilteredRows({ t, queue }: { t: Translate; queue: DeskQueue }) {
  if (queue.filter === null || queue.filtered === null) return null
  const { total, rows } = queue.filtered
  return (
    <section aria-labelledby="queue-filtered" className="mt-7">
      <div className="flex flex-wrap items-baseline gap-x-4 border-b border-hair pb-1.5">
        <h2 id="queue-filtered" className="font-semibold">
          {t(`queueFilter.${queue.filter}`)} <span className="figures font-normal text-soft">{total}</span>
        </h2>
        <p className="label">{total > 0 ? t(`queueFilterLine.${queue.filter}`) : t('queue.empty')}</p>
      </div>
      <ol>
        {rows.map((row) => (
          <Row key={row.ref} t={t} row={row} />
        ))}
      </ol>
      {total > rows.length && <p className="label py-2">{t('queue.more', { count: total - rows.length })}</p>}
    </section>
  )
}

function Row({ t, row }: { t: Translate; row: QueueRow }) {
  const work = [
    ...row.assigned.map(({ name, dueOn }) =>
      [t('queue.takenBy', { name }), dueOn === null ? null : t('queue.due', { date: dateInWords(dueOn) })]
        .filter((part) => part !== null)
        .join(', '),
    ),
    row.objectionCount > 0 ? t('queue.objections', { count: row.objectionCount }) : '',
    t('queue.evidence', { count: row.evidenceCount }),
    t('queue.checks', { count: row.checkCount }),
    t('queue.reviews', { count: row.reviewCount }),
  ]
  return (
    <li
      data-row
      className="grid gap-x-6 gap-y-0.5 border-b border-hair py-2 lg:grid-cols-[3.25rem_minmax(0,1fr)_9rem_17rem] lg:items-baseline"
    >
      <span className="label figures hidden whitespace-nowrap lg:block">{row.ref}</span>
      <div>
        <a href={deskAddresses.bench(row.ref)} className="line-clamp-3 font-medium">
          {row.restatement}
        </a>
        <p className="label">
          <span className="lg:hidden">{row.ref} · </span>
          {`${row.document.title} · ${row.category} · `}
          {row.decidedAt === null
            ? t('queue.opened', { date: dateInWords(row.createdAt) })
            : t('queue.decided', { date: dateInWords(row.decidedAt) })}
        </p>
      </div>
      <span className="figures">{row.figure?.quote}</span>
      <div className="label">
        {row.verdict !== null && (
          <p className="text-[14px]">
            <VerdictMark word={t(`verdict.${row.verdict}`)} verdict={row.verdict} />
            {row.isOnOwnWord && <span className="label block">{t('claim.ownWord')}</span>}
          </p>
        )}
        <p>
          {work.filter((part) => part !== '').join(' · ')}
          {row.isReviewedByViewer && (
            <>
              {' · '}
              <span className="whitespace-nowrap text-ink">{`✓ ${t('queue.yours')}`}</span>
            </>
          )}
        </p>
      </div>
    </li>
  )
}
