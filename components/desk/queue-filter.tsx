import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { DeskQueue } from '#lib/queries/desk/desk-queue.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** The saved filters with how much waits under each, then the states; and words and one's own share to narrow them by. */
export function QueueFilter({ t, queue }: { t: Translate; queue: DeskQueue }) {
  const total = queue.counts.reduce((sum, one) => sum + one.count, 0)
  return (
    <div className="grid gap-y-3 border-b border-ink pb-4">
      <nav aria-labelledby="queue-work" className={row}>
        <h2 id="queue-work" className="label">
          {t('queue.filters')}
        </h2>
        <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
          {queue.filters.map(({ name, count }) => (
            <Choice
              key={name}
              href={deskAddresses.queueFilter(name)}
              word={t(`queueFilter.${name}`)}
              count={count}
              live={name}
              isHere={queue.filter === name}
            />
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <nav aria-labelledby="queue-states" className={row}>
          <h2 id="queue-states" className="label">
            {t('queue.byState')}
          </h2>
          <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
            <Choice
              href={deskAddresses.queue}
              word={t('queue.all')}
              count={total}
              isHere={queue.state === null && queue.filter === null}
            />
            {queue.counts
              .filter(({ state, count }) => count > 0 || state === queue.state || state === 'contested')
              .map(({ state, count }) => (
                <Choice
                  key={state}
                  href={deskAddresses.queueOf(state)}
                  word={t(`queueState.${state}`)}
                  count={count}
                  isHere={queue.state === state}
                />
              ))}
          </ul>
        </nav>
        <Narrow t={t} queue={queue} />
      </div>
    </div>
  )
}

/** A kind of choice, with what it is before it. */
const row = 'grid items-baseline gap-x-4 md:grid-cols-[8rem_minmax(0,1fr)]'

function Narrow({ t, queue }: { t: Translate; queue: DeskQueue }) {
  return (
    <form action={deskAddresses.queue} className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {queue.state !== null && <input type="hidden" name="state" value={queue.state} />}
      {queue.filter !== null && <input type="hidden" name="filter" value={queue.filter} />}
      <div>
        <label htmlFor="queue-words" className="label block">
          {t('queue.words')}
        </label>
        <Input
          id="queue-words"
          name="words"
          type="search"
          defaultValue={queue.words}
          data-key="/"
          data-key-label={t('keys.search')}
          className="w-56"
        />
      </div>
      {queue.filter === null && (
        <label className="flex items-center gap-2 py-1.5">
          <input
            type="checkbox"
            name="waiting"
            value="yes"
            defaultChecked={queue.waiting}
            className="accent-ink"
          />
          {t('queue.onlyWaiting')}
        </label>
      )}
      <Button look="outlined">{t('queue.filter')}</Button>
      {(queue.words !== '' || queue.waiting) && (
        <a href={addressWithoutWords(queue)} className="py-1.5 text-link">
          {t('queue.clear')}
        </a>
      )}
    </form>
  )
}

function addressWithoutWords({ filter, state }: DeskQueue): string {
  if (filter !== null) return deskAddresses.queueFilter(filter)
  return state === null ? deskAddresses.queue : deskAddresses.queueOf(state)
}

type ChoiceProps = { href: string; word: string; count: number; live?: string; isHere: boolean }

function Choice({ href, word, count, live, isHere }: ChoiceProps) {
  return (
    <li>
      <a
        href={href}
        aria-current={isHere ? 'page' : undefined}
        className={isHere ? 'font-semibold underline underline-offset-4' : ''}
      >
        {word}{' '}
        <span className={isHere ? '' : 'text-soft'} {...(live ? { 'data-live': live } : {})}>
          {count}
        </span>
      </a>
    </li>
  )
}
