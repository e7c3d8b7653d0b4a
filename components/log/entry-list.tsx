import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ShownEntry } from '#lib/queries/log/log-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { entryInWords } from './entry-in-words.ts'

/** Entries of the log in words, newest first. */
export function EntryList({ t, entries }: { t: Translate; entries: readonly ShownEntry[] }) {
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
              <Subject address={addresses.claim(entry.claim.ref)} words={entry.claim.restatement} />
            )}
            {entry.document !== null && (
              <Subject address={addresses.document(entry.document.ref)} words={entry.document.title} />
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

/** What an entry is about. */
const Subject = ({ address, words }: { address: string; words: string }) => (
  <p>
    <a href={address} className="font-serif text-lg leading-snug break-words">
      {words}
    </a>
  </p>
)
