import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '#lib/db/test-database.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { verifyOwnExport } from './testdata/verify-own-export.ts'

describe('the export of the sample ledger', () => {
  it('verifies: log, contents, and the ledger shown against the one that the entries make', async () => {
    const { db } = await testDatabase()
    await loadSample(db)
    let shown = ''
    const report = await verifyOwnExport(db, (folder) => {
      shown = readFileSync(join(folder, 'ledger.jsonl'), 'utf8')
    })
    expect(report.faults.map(({ sentence }) => sentence)).toEqual([])
    expect(report.outcome).toBe('good')
    expect(report.records).toBeGreaterThanOrEqual(26)
    expect(report.contents).toBeGreaterThan(100)
    expect(shown).toContain('"verdict":"imprecise"')
    expect(shown).not.toContain('example.org')
  })
})
