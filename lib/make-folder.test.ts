import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder } from './make-folder.ts'

describe('making a folder', () => {
  const scratch = () => {
    const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-folder-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    return folder
  }

  it('makes those above it too, closed to others where that is asked', () => {
    const path = join(scratch(), 'a', 'b')
    makeFolder(path, 0o700)
    expect(statSync(path).mode & 0o777).toBe(0o700)
  })

  it('leaves one that stands as it is', () => {
    const path = scratch()
    makeFolder(path)
    expect(existsSync(path)).toBe(true)
  })

  it.runIf(existsSync('/proc/self'))('ends where no folder can be made', () => {
    expect(() => makeFolder('/proc/claim-ledger/data')).toThrow('ENOENT')
  })
})
