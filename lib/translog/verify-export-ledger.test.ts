import { beforeAll, describe, expect, it } from 'vitest'
import { decodeText, encodeText } from './bytes.ts'
import type { ExportFault } from './export-fault.ts'
import { parseShownRecord } from './shown-record.ts'
import { cryptography } from './testdata/node-crypto.ts'
import { exportOf, type Files, openFiles } from './testdata/sample-export.ts'
import { type SampleLog, writeSampleLog } from './testdata/sample-log.ts'
import { signer } from './testdata/signing.ts'
import { trustLog } from './trust-policy.ts'
import { verifyExport } from './verify-export.ts'

const log = signer('ledger.example.org/tlog', 1)

let written: SampleLog
let honest: Files
beforeAll(() => {
  written = writeSampleLog(11, 600)
  honest = exportOf(written, log)
})

const verify = (files: Files) => verifyExport(cryptography, openFiles(files), { policy: trustLog(log.key) })
const withFile = (path: string, bytes: Uint8Array) => new Map(honest).set(path, bytes)
const fileOf = (path: string) => honest.get(path) ?? new Uint8Array()
const subjectAt = (index: number) => written.entries[index]?.subject
const codes = (faults: readonly ExportFault[]) => [...new Set(faults.map(({ code }) => code))]

describe('what the entries stand for', () => {
  const path = 'contents/000.jsonl'
  const lines = () => decodeText(fileOf(path)).split('\n').slice(0, -1)
  const withLines = (changed: readonly string[]) =>
    verify(withFile(path, encodeText(changed.map((line) => `${line}\n`).join(''))))

  it('is compared, name by name', async () => {
    const [first = '', ...rest] = lines()
    const { index, name } = JSON.parse(first)
    const other = JSON.stringify({ ...JSON.parse(first), value: 'other' })
    expect((await withLines([other, ...rest])).faults).toMatchObject([
      {
        code: 'content-differs',
        index,
        subject: subjectAt(index),
        sentence: `The ${name} that is shown for entry ${index} is not the one that was logged. It is part of the history of d-1.`,
      },
    ])
    const extra = first.replace(`"name":"${name}"`, '"name":"more"')
    expect((await withLines([extra, first, ...rest])).faults).toMatchObject([
      { code: 'content-unknown', sentence: 'Entry 0 speaks of no more. It is part of the history of d-1.' },
    ])
    expect((await withLines([first, first, ...rest])).faults).toMatchObject([{ code: 'contents-malformed' }])
    expect((await withLines(['{', first, ...rest])).faults[0]).toMatchObject({ code: 'contents-malformed' })
  })
})

describe('the ledger shown', () => {
  const lines = () => decodeText(fileOf('ledger.jsonl')).split('\n').slice(0, -1)
  const withLines = (changed: readonly string[]) =>
    verify(withFile('ledger.jsonl', encodeText(changed.map((line) => `${line}\n`).join(''))))

  it('is compared with the one that the entries make, claim by claim', async () => {
    const all = lines()
    const at = all.findIndex((line) => parseShownRecord(line).codes.verdict === 'disputed')
    const { subject, codes: shown } = parseShownRecord(all[at] ?? '')
    all[at] = (all[at] ?? '').replace('"disputed"', '"verified"')
    expect((await withLines(all)).faults).toMatchObject([
      {
        code: 'record-differs',
        subject,
        sentence: `${shown.ref}: the ledger shows the verdict "verified", the log says "disputed".`,
      },
    ])
  })

  it('has each subject once, in order', async () => {
    const [first = '', second = '', ...rest] = lines()
    expect(codes((await withLines([first, first, second, ...rest])).faults)).toEqual(['ledger-malformed'])
    expect(codes((await withLines([second, first, ...rest])).faults)).toEqual(['ledger-malformed'])
    expect(codes((await withLines([first, ...rest])).faults)).toEqual(['record-missing'])
    expect(codes((await withLines([first, '[]', second])).faults)).toEqual([
      'ledger-malformed',
      'record-missing',
    ])
  })
})
