import type { LedgerParameters } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { closestWord } from '#lib/text/index.ts'
import { isInLedger, ledgerTables } from './ledger-filter.ts'
import { readLedgerView } from './ledger-view.ts'
import { listClaims } from './list-claims.ts'

/** Claims whose words are looked through for what was meant, those that look most alike. */
const nearLimit = 40
/** Trigrams that a word of a claim must share with a mistyped one, as a share; a swapped pair of letters leaves a third. */
const nearness = 0.25

/** The search with its mistyped words put right, if that finds anything; null where nothing is near. */
export async function suggestSearch(db: PrismaClient, parameters: LedgerParameters): Promise<string | null> {
  const { search } = readLedgerView(parameters)
  const asked = search.split(/\s+/).slice(0, 8)
  const meant = await Promise.all(asked.map(async (word) => (await closestIn(db, word)) ?? word))
  const suggestion = meant.join(' ')
  if (suggestion.toLowerCase() === search.toLowerCase()) return null
  const found = await listClaims(db, readLedgerView({ ...parameters, q: suggestion }), 1)
  return found.claims.length > 0 ? suggestion : null
}

async function closestIn(db: PrismaClient, word: string): Promise<string | null> {
  if (word.length < 4) return null
  const near = await db.$queryRaw<{ restatement: string }[]>`
    SELECT c.restatement FROM ${ledgerTables}
    WHERE ${isInLedger} AND word_similarity(${word}, c.restatement) >= ${nearness}::float4
    ORDER BY word_similarity(${word}, c.restatement) DESC LIMIT ${nearLimit}`
  return closestWord(
    word,
    new Set(near.flatMap(({ restatement }) => restatement.match(/[\p{L}\p{N}]{3,}/gu) ?? [])),
  )
}
