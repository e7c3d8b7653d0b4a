import { exampleRef } from '#lib/addresses.ts'
import { isPublicClaim } from '../public.ts'
import type { Query } from '../query.ts'
import { ledgerTables } from './ledger-filter.ts'

/** For each verdict and each state without one, the reference of a claim that has it. */
export type LiveCases = Readonly<Record<string, string>>

/** A live case of each word, from the invented example where it stands here. */
export const readLiveCases: Query<Record<string, never>, LiveCases> = async (db) => {
  const rows = await db.$queryRaw<{ word: string; ref: string }[]>`
    SELECT DISTINCT ON (word) word, ref FROM (
      SELECT unnest(ARRAY[c.state, CASE WHEN c.state = 'decided' THEN c.verdict END,
          CASE WHEN c.state = 'dismissed' THEN
            (SELECT reason FROM dismissal WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) END]) AS word,
        c.ref, d.ref = ${exampleRef} AS is_example, c.log_idx
      FROM ${ledgerTables} WHERE ${isPublicClaim}) cases
    WHERE word IS NOT NULL ORDER BY word, is_example DESC, log_idx`
  return Object.fromEntries(rows.map(({ word, ref }) => [word, ref]))
}
