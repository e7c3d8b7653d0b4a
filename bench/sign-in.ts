/**
 * `node bench/sign-in.ts [rounds]`: whether a sign-in takes as long for an account that there is as for one that there is
 * not, and what 10,000 guesses get from one and from 1,000 addresses. Uses a database of its own.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proveByPassword } from '#lib/auth/prove-by-password.ts'
import { guessMany } from '#lib/auth/testdata/guess-many.ts'
import { acceptInvitation } from '#lib/commands/person/accept-invitation.ts'
import { invitePerson } from '#lib/commands/person/invite-person.ts'
import { hashPassword } from '#lib/credentials/password-hash.ts'
import { newToken } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { systemActor } from '#lib/policy/index.ts'
import { openLedgerDatabase } from '../bin/steps/ledger-database.ts'

const rounds = Number(process.argv[2] ?? 150)
/** The aim: known and unknown accounts within so much of each other. */
const aim = 0.1

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-sign-in-'))
process.env.DATA_DIR = folder
process.env.DATABASE_URL = ''
const { embedded } = await openLedgerDatabase({ join: false })

async function addAccount(email: string): Promise<void> {
  const world = { db: database(), actor: systemActor }
  const token = newToken()
  await invitePerson(world, { email, role: 'reviewer', token })
  await acceptInvitation(world, { token, name: email, phc: await hashPassword('an unlikely phrase') })
}

/** One wrong try from an address of its own, in milliseconds. */
async function timeTry(email: string): Promise<number> {
  const address = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`
  const from = { address, device: 'bench' }
  const began = performance.now()
  await proveByPassword({ email, password: 'not this one', device: null, from }).catch(() => {})
  return performance.now() - began
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function compare(): Promise<void> {
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const mark = `${round}@example.org`
    await addAccount(`known${mark}`)
    // In turn, so that a slower minute of the machine is in both.
    const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const kind of order) times[kind].push(await timeTry(`${kind}${mark}`))
  }
  const [known, unknown] = [median(times.known), median(times.unknown)]
  const apart = Math.abs(known - unknown) / Math.max(known, unknown)
  console.log(`A wrong password, median of ${rounds}, in turn:`)
  console.log(`  an account that there is      ${known.toFixed(1)} ms`)
  console.log(`  an account that there is not  ${unknown.toFixed(1)} ms`)
  console.log(
    `  apart ${(apart * 100).toFixed(1)} % (aim: within ${aim * 100} %): ${apart <= aim ? 'met' : 'MISSED'}`,
  )
}

async function attack(): Promise<void> {
  for (const addresses of [1, 1_000]) {
    const email = `guessed.from.${addresses}@example.org`
    await addAccount(email)
    const began = performance.now()
    const { looked, refused } = await guessMany({ email, guesses: 10_000, addresses })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(
      `10,000 guesses from ${addresses === 1 ? 'one address' : '1,000 addresses'}: ${looked} looked at, ${refused} turned away, ${seconds} s`,
    )
  }
}

try {
  await compare()
  await attack()
} finally {
  await database().$disconnect()
  await embedded?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
