import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const verbs = readdirSync(new URL('./verbs', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))

/** What the command line prints and exits with. */
function claimLedger(...args: readonly string[]) {
  const run = spawnSync(process.execPath, ['bin/claim-ledger.ts', ...args], { encoding: 'utf8' })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

describe('claim-ledger', () => {
  it('lists every verb there is in its help', () => {
    const { status, out } = claimLedger('help')
    const listed = [...out.matchAll(/^ {2}(\w+) {2,}\S/gm)].map((line) => line[1])
    expect({ status, listed: listed.sort() }).toEqual({ status: 0, listed: verbs.sort() })
  })

  it.each(verbs)('says how %s is called', (verb) => {
    const { status, out } = claimLedger(verb, '--help')
    expect(status).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: claim-ledger ${verb}\\b`))
  })

  it('names a verb that it does not know, and exits with 2', () => {
    const { status, err } = claimLedger('frobnicate')
    expect({ status, err }).toEqual({
      status: 2,
      err: 'There is no verb “frobnicate”. “claim-ledger help” says what there is.\n',
    })
  })
})
