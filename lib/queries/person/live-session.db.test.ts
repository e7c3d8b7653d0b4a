import { beforeAll, describe, expect, it } from 'vitest'
import { hashText } from '#lib/commands/hashing.ts'
import { addDemoPeople } from '#lib/commands/person/add-demo-people.ts'
import { keepDemoPeople } from '#lib/commands/person/keep-demo-people.ts'
import { suspendDemoPeople } from '#lib/commands/person/suspend-demo-people.ts'
import { endSession } from '#lib/commands/session/end-session.ts'
import { startSession } from '#lib/commands/session/start-session.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotAllowed } from '#lib/errors.ts'
import { actorForPerson, anyone, systemActor } from '#lib/policy/index.ts'
import { readLiveSession } from './live-session.ts'
import { isDemoPerson, readSignInPage } from './sign-in-page.ts'

const now = new Date('2026-11-24T09:00:00Z')
const removed = { name: 'Former member', role: 'reader', isDemo: true, suspendedAt: now, removedAt: now }
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

let db: PrismaClient
let person: { id: string; name: string; role: 'reader' | 'reviewer' | 'editor' | 'admin' }

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const [added] = await addDemoPeople(
    { db, actor: systemActor },
    { people: [{ name: 'One', email: 'one@example.org', role: 'reviewer' }] },
  )
  person = added ?? { id: '', name: '', role: 'reader' }
})

const start = () =>
  startSession({ db, actor: systemActor, now: () => now }, { person: person.id, method: 'demo' })
const live = (token: string, at: Date) =>
  readLiveSession(db, anyone, { tokenHash: hashText(token), at, idleMs: 13 * 3_600_000 })

describe('a session', () => {
  it('is live from its start to its end twelve hours later', async () => {
    const { token } = await start()
    expect((await live(token, now))?.person).toEqual({ ...person, isDemo: true, hasSecondFactor: false })
    expect(await live(token, later(11.99))).not.toBeNull()
    expect(await live(token, later(12))).toBeNull()
  })

  it('is nobody’s under another token, and the token itself is kept nowhere', async () => {
    const { token } = await start()
    expect(await live(`${token}x`, now)).toBeNull()
    expect(await db.session.count({ where: { tokenHash: token } })).toBe(0)
  })

  it('ends when its person ends it, and when nobody else does', async () => {
    const { token } = await start()
    const other = actorForPerson({ ...person, id: '00000000-0000-4000-8000-000000000000' })
    await expect(endSession({ db, actor: other }, { token })).rejects.toThrow(NotAllowed)
    expect(await live(token, now)).not.toBeNull()
    await endSession({ db, actor: actorForPerson(person) }, { token })
    expect(await live(token, now)).toBeNull()
  })

  it('is over while its person is suspended, who cannot start another', async () => {
    const { token } = await start()
    expect(await readSignInPage(db, anyone, {})).toEqual([person])
    await suspendDemoPeople({ db, actor: systemActor }, { suspended: true })
    expect(await live(token, now)).toBeNull()
    expect(await readSignInPage(db, anyone, {})).toEqual([])
    await expect(start()).rejects.toThrow('cannot sign in')
    await suspendDemoPeople({ db, actor: systemActor }, { suspended: false })
    expect(await live(token, now)).toBeNull()
  })
})

describe('one-click sign-in', () => {
  it('is there at a start on loopback, at no other, and never again for somebody who was removed', async () => {
    const listed = async () => (await readSignInPage(db, anyone, {})).map(({ id }) => id)
    await keepDemoPeople(db, false)
    expect(await listed()).toEqual([])
    await keepDemoPeople(db, true)
    expect(await listed()).toEqual([person.id])
    const gone = await db.person.create({
      data: { ...removed, id: '00000000-0000-4000-8000-000000000002', createdAt: now },
    })
    await keepDemoPeople(db, true)
    await suspendDemoPeople({ db, actor: systemActor }, { suspended: false })
    expect(await listed()).not.toContain(gone.id)
  })

  it('knows the made-up people from all others', async () => {
    await db.person.create({
      data: { id: '00000000-0000-4000-8000-000000000001', name: 'Real', role: 'admin', createdAt: now },
    })
    const isDemo = (id: string) => isDemoPerson(db, systemActor, { person: id })
    expect(await isDemo(person.id)).toBe(true)
    expect(await isDemo('00000000-0000-4000-8000-000000000001')).toBe(false)
    expect(await isDemo('00000000-0000-4000-8000-000000000002')).toBe(false)
    expect(await isDemo('')).toBe(false)
  })
})
