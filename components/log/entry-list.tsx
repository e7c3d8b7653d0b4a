import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { LogPage } from '#lib/queries/log-page.ts'
import type { Translate } from '#lib/web/messages.ts'
import { entryInWords } from './entry-in-words.ts'

/** Entries of the log in words, newest first. */
export function EntryList({ t, entries }: { t: Translate; entries: LogPage['recent'] }) {
  return (
    <ol className="border-t border-ink">
      {entries.map((entry) => (
        <li
          key={entry.idx}
          className="grid gap-x-6 gap-y-1 border-b border-hair py-3 sm:grid-cols-[3.5rem_1fr_auto]"
        >
          <span className="label figures">{entry.idx}</span>
          <div>
            {entryInWords(t, entry.kind)}
            {entry.claim !== null && (
              <p>
                <a href={addresses.claim(entry.claim.ref)} className="font-serif text-lg leading-snug">
                  {entry.claim.restatement}
                </a>
              </p>
            )}
          </div>
          <time dateTime={entry.at} className="label">
            {dateInWords(entry.at)}
          </time>
        </li>
      ))}
    </ol>
  )
}
