import { database } from '#lib/db/client.ts'
import { type Listening, listen } from '#lib/db/listen.ts'
import { readTouched } from '#lib/queries/touched-pages.ts'
import { anyTag, claimTag, documentTag, sourceTag } from './page-rules.ts'

type Drop = (tags: ReadonlySet<string> | 'all') => void

/**
 * Drops from a page cache whatever a change touches, as soon as the database tells of it. All is dropped when the
 * connection was away, and where a change cannot be followed to its pages.
 */
export function keepFresh(url: string, drop: Drop, db = database()): Promise<Listening> {
  async function heard(payload: string): Promise<void> {
    const subject = payload.split(' ')[1]
    // Lists and counts change with everything, and what is touched is looked up only after they are gone.
    drop(new Set([anyTag]))
    try {
      drop(subject === undefined ? 'all' : tagsOf(await readTouched(db, subject)))
    } catch {
      drop('all')
    }
  }
  return listen(
    url,
    'ledger',
    (payload) => void heard(payload),
    () => drop('all'),
  )
}

function tagsOf(touched: Awaited<ReturnType<typeof readTouched>>): ReadonlySet<string> | 'all' {
  if (touched === null) return 'all'
  return new Set([
    ...touched.claims.map(claimTag),
    ...touched.documents.map(documentTag),
    ...touched.sources.map(sourceTag),
  ])
}
