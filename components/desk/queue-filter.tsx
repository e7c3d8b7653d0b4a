import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { DeskQueue } from '#lib/queries/desk-queue.ts'
import type { Translate } from '#lib/web/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** The states with how many claims each has, each a filter; and words and the viewer's own share to narrow them by. */
export function QueueFilter({ t, queue }: { t: Translate; queue: DeskQueue }) {
  const total = queue.counts.reduce((sum, one) => sum + one.count, 0)
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 border-b border-ink pb-4">
      <nav aria-label={t('queue.states')}>
        <ul className="figures flex flex-wrap gap-x-5 gap-y-1">
          <State
            href={deskAddresses.queue}
            word={t('queue.all')}
            count={total}
            isHere={queue.state === null}
          />
          {queue.counts
            .filter(({ state, count }) => count > 0 || state === queue.state || state === 'contested')
            .map(({ state, count }) => (
              <State
                key={state}
                href={deskAddresses.queueOf(state)}
                word={t(`queueState.${state}`)}
                count={count}
                isHere={queue.state === state}
              />
            ))}
        </ul>
      </nav>
      <form action={deskAddresses.queue} className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {queue.state !== null && <input type="hidden" name="state" value={queue.state} />}
        <div>
          <label htmlFor="queue-words" className="label block">
            {t('queue.words')}
          </label>
          <Input id="queue-words" name="words" type="search" defaultValue={queue.words} className="w-56" />
        </div>
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
        <Button look="outlined">{t('queue.filter')}</Button>
        {(queue.words !== '' || queue.waiting) && (
          <a
            href={queue.state === null ? deskAddresses.queue : deskAddresses.queueOf(queue.state)}
            className="py-1.5 text-link"
          >
            {t('queue.clear')}
          </a>
        )}
      </form>
    </div>
  )
}

type StateProps = { href: string; word: string; count: number; isHere: boolean }

function State({ href, word, count, isHere }: StateProps) {
  return (
    <li>
      <a
        href={href}
        aria-current={isHere ? 'page' : undefined}
        className={isHere ? 'font-semibold underline underline-offset-4' : ''}
      >
        {word} <span className={isHere ? '' : 'text-soft'}>{count}</span>
      </a>
    </li>
  )
}
