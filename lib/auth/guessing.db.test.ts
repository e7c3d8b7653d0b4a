import { beforeAll, describe, expect, it, vi } from 'vitest'
import { acceptInvitation } from '#lib/commands/person/accept-invitation.ts'
import { invitePerson } from '#lib/commands/person/invite-person.ts'
import { startSession } from '#lib/commands/session/start-session.ts'
import { hashPassword } from '#lib/credentials/password-hash.ts'
import { hashToken, newToken } from '#lib/credentials/token.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { systemActor } from '#lib/policy/index.ts'
import { taken } from './budget.ts'
import { proveByPassword } from './prove-by-password.ts'
import { guessMany } from './testdata/guess-many.ts'

const password = 'an unlikely phrase'

let db: PrismaClient

async function join(email: string): Promise<string> {
  const token = newToken()
  await invitePerson({ db, actor: systemActor }, { email, role: 'reviewer', token })
  const phc = await hashPassword(password)
  return (await acceptInvitation({ db, actor: systemActor }, { token, name: email, phc })).person
}

beforeAll(async () => {
  const { url } = await testDatabase()
  vi.stubEnv('DATABASE_URL', url)
  ;({ db } = await testDatabase())
})

const isFull = process.env.PROVE === 'full'
const guesses = isFull ? 10_000 : 80

const from = (address: string) => ({ address, device: 'a test' })
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    (error: { code: string }) => error.code,
  )

describe('guessing at a password', () => {
  it('gets at most 20 tries an account and day, from one address or from many', async () => {
    await join('many@example.org')
    const one = await guessMany({ email: 'many@example.org', guesses, addresses: 1 })
    expect(one.looked).toBeLessThanOrEqual(10)
    const many = await guessMany({ email: 'many@example.org', guesses, addresses: isFull ? 1_000 : 60 })
    expect(one.looked + many.looked).toBeLessThanOrEqual(20)
    expect(many.looked).toBeGreaterThan(0)
    expect(one.entered + many.entered).toBe(0)
    // The right password from a stranger's browser is not even looked at any more.
    const late = { email: 'many@example.org', password, device: null, from: from('192.0.2.77') }
    expect(await outcome(proveByPassword(late))).toBe('too-many-tries')
  })

  it('locks no owner out who comes from a browser that signed in before', async () => {
    const person = await join('owner@example.org')
    const device = newToken()
    await startSession({ db, actor: systemActor }, { person, method: 'password', remembers: device })
    await guessMany({ email: 'owner@example.org', guesses: 80, addresses: 60 })
    const own = { email: 'owner@example.org', password, device, from: from('198.51.100.9') }
    expect(await outcome(proveByPassword(own))).toBe('in')
    // Somebody else's browser, known to somebody else, is a stranger's here.
    expect(await outcome(proveByPassword({ ...own, device: newToken() }))).toBe('too-many-tries')
  })

  it('answers alike for accounts that there are and are not', async () => {
    await join('known@example.org')
    const answers = async (email: string) => {
      const given: string[] = []
      for (let index = 0; index < 24; index++)
        given.push(
          await outcome(
            proveByPassword({ email, password: 'wrong', device: null, from: from(`203.0.113.${index}`) }),
          ),
        )
      return given
    }
    const known = await answers('known@example.org')
    expect(known).toEqual(await answers('unknown@example.org'))
    expect(known.filter((code) => code === 'wrong-password')).toHaveLength(20)
    expect(known.slice(20)).toEqual(Array(4).fill('too-many-tries'))
  })

  it('counts an IPv6 household as one address', async () => {
    for (const last of [1, 2])
      await outcome(
        proveByPassword({
          email: 'six@example.org',
          password: 'wrong',
          device: null,
          from: from(`2001:db8:1:2::${last}`),
        }),
      )
    const key = `${hashToken('six@example.org')} 2001:db8:1:2::/64`
    expect(await taken('account-and-address', key)).toBe(2)
  })

  it('leaves every attempt in the audit', async () => {
    const events = await db.auditEvent.findMany({
      where: { name: 'session.start', outcome: 'refused' },
      include: { address: true },
    })
    const tried = events.filter(({ address }) =>
      JSON.stringify(address?.content).includes('known@example.org'),
    )
    expect(tried.length).toBeGreaterThanOrEqual(24)
    expect(tried.every(({ actorId, reason }) => actorId === null && reason !== null)).toBe(true)
  })
})
