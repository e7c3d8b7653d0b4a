/** `node bench/export.ts [claims]`: a whole ledger exported, with the memory that it takes; 1,000,000 claims unless told otherwise. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLedgerDatabase } from '#bin/steps/ledger-database.ts'
import { openReader } from '#lib/db/reader.ts'
import { claimCsvLines } from '#lib/publishing/index.ts'
import { readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import { eachPublishedClaim, eachPublishedText } from '#lib/queries/ledger/published-claims.ts'
import { settings } from '#lib/settings.ts'
import { streamOf } from '#lib/web/routes/claims-export.ts'
import { fillLedger } from './web/many-claims.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-export-'))
process.env.DATA_DIR = folder
const { url, embedded } = await openLedgerDatabase({ join: false })
const began = performance.now()
await fillLedger(settings().databaseMigrateUrl ?? url, count)
console.log(`${count} claims written in ${((performance.now() - began) / 1_000).toFixed(0)} s`)

const reading = openReader(url)
const view = readLedgerView({}, { sort: 'changed' })
const site = {
  name: 'Bench',
  origin: 'https://bench.example',
  licence: 'CC-BY-4.0',
  publisher: { name: 'Bench', url: 'https://bench.example', sameAs: [] },
}
const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0)

async function exportAs(format: string, batches: AsyncGenerator<string[]>): Promise<void> {
  const start = performance.now()
  const before = process.memoryUsage().rss
  let [most, bytes, claims, told] = [before, 0, 0, 0]
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of batches) {
      claims += batch.length
      yield batch.join('')
      if (claims < told) continue
      told += count / 4
      console.log(`  ${format}: ${claims} claims, resident ${megabytes(process.memoryUsage().rss)} MB`)
    }
  }
  for await (const chunk of streamOf(lines())) {
    bytes += chunk.length
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1_000
  console.log(
    `${format}: ${claims} claims, ${megabytes(bytes)} MB in ${seconds.toFixed(0)} s (${(claims / seconds).toFixed(0)} /s); resident ${megabytes(before)} MB before, ${megabytes(most)} MB at most`,
  )
}

async function* textLines(): AsyncGenerator<string[]> {
  for await (const batch of eachPublishedText(reading, view, site)) yield batch.map((claim) => `${claim}\n`)
}

async function* csvLines(): AsyncGenerator<string[]> {
  for await (const batch of eachPublishedClaim(reading, view, site)) yield batch.map(claimCsvLines)
}

await exportAs('jsonl', textLines())
await exportAs('csv', csvLines())
await reading.close()
await embedded?.stop()
rmSync(folder, { recursive: true, force: true })
process.exit(0)
