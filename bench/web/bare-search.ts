import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { readerSettings } from '../../lib/db/reader-settings.ts'

type Question = { readonly text: string; readonly values: readonly (string | number)[] }

/** The statements that the search API ran, in order, for each of its searches. */
const searches: Question[][] = JSON.parse(readFileSync(process.env.BENCH_QUESTIONS ?? '', 'utf8'))
const sql = postgres(process.env.BENCH_DATABASE ?? '', { max: 10, connection: readerSettings })

/** The body of a search by its number: the same SQL, prepared and planned alike, and the same claims, with nothing around it. */
export async function answerSearch(number: string): Promise<string> {
  let rows: { claim: string }[] = []
  for (const { text, values } of searches[Number(number) % searches.length] ?? [])
    rows = await sql.unsafe<{ claim: string }[]>(text, [...values], { prepare: true })
  return `{"claims":[\n${rows.map(({ claim }) => claim).join(',\n')}\n]}\n`
}
