import { beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '#lib/credentials/password-hash.ts'
import { hashToken, newToken } from '#lib/credentials/token.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { type Actor, actorForPerson, anyone, type Role, systemActor } from '#lib/policy/index.ts'
import { readLiveSession } from '#lib/queries/person/live-session.ts'
import { readOpenInvitation } from '#lib/queries/person/open-invitation.ts'
import { readSignInAccount } from '#lib/queries/person/sign-in-account.ts'
import { addDocument } from '../document/add-document.ts'
import { noteInterest } from '../interest/note-interest.ts'
import { setPassword } from '../password/set-password.ts'
import { endAllSessions } from '../session/end-all-sessions.ts'
import { endSession } from '../session/end-session.ts'
import { sendLink } from '../session/send-link.ts'
import { spendLink } from '../session/spend-link.ts'
import { startSession } from '../session/start-session.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeRole } from './change-role.ts'
import { describePerson } from './describe-person.ts'
import { firstAdminToken } from './first-admin-token.ts'
import { invitePerson } from './invite-person.ts'
import { removePerson } from './remove-person.ts'
import { restorePerson } from './restore-person.ts'
import { suspendPerson } from './suspend-person.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const now = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

let db: PrismaClient
let phc: string
let admin: Actor

const program = () => ({ db, actor: systemActor, now: () => now })
const as = (actor: Actor) => ({ db, actor, now: () => now })

async function join(email: string, role: Role): Promise<Actor & { id: string }> {
  const token = newToken()
  await invitePerson(program(), { email, role, token })
  const { person } = await acceptInvitation(program(), { token, name: email, phc })
  return { ...actorForPerson({ id: person, role, name: email }), id: person }
}

const live = async (token: string) =>
  (await readLiveSession(db, anyone, { tokenHash: hashToken(token), at: now, idleMs: 3_600_000 }))?.person ??
  null

const begin = async (person: string) => (await startSession(program(), { person, method: 'password' })).token

beforeAll(async () => {
  ;({ db } = await testDatabase())
  phc = await hashPassword('an unlikely phrase')
})

describe('the first administrator', () => {
  it('comes in by the newest of the links that a start prints, once', async () => {
    const old = await firstAdminToken(db)
    const token = (await firstAdminToken(db)) ?? ''
    const take = (given: string) =>
      acceptInvitation(
        { db, actor: systemActor },
        { token: given, email: 'Ada@Example.org', name: 'Ada', phc },
      )
    await expect(take(old ?? '')).rejects.toMatchObject({ code: 'no-such-invitation' })
    const { person } = await take(token)
    expect(await db.person.findUniqueOrThrow({ where: { id: person } })).toMatchObject({
      email: 'ada@example.org',
      role: 'admin',
      isDemo: false,
    })
    await expect(take(token)).rejects.toMatchObject({ code: 'no-such-invitation' })
    expect(await firstAdminToken(db)).toBeNull()
    admin = actorForPerson({ id: person, role: 'admin', name: 'Ada' })
  })
})

describe('an invitation', () => {
  const opens = async (token: string, at = now) =>
    (await readOpenInvitation(db, anyone, { tokenHash: hashToken(token), at })) !== null

  it('works once, and its token is kept nowhere', async () => {
    const token = newToken()
    await invitePerson(as(admin), { email: 'once@example.org', role: 'reviewer', token })
    expect(await opens(token)).toBe(true)
    expect(await db.oneTimeLink.count({ where: { tokenHash: token } })).toBe(0)
    const takings = await Promise.allSettled(
      [1, 2, 3].map(() => acceptInvitation(program(), { token, name: 'Once', phc })),
    )
    expect(takings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await opens(token)).toBe(false)
    expect(await db.person.count({ where: { email: 'once@example.org' } })).toBe(1)
  })

  it('ends with its days, when it is withdrawn, and when a newer one goes to the same address', async () => {
    const [first, second] = [newToken(), newToken()]
    const input = { email: 'twice@example.org', role: 'editor' as const, days: 1 }
    await invitePerson(as(admin), { ...input, token: first })
    const { invitation } = await invitePerson(as(admin), { ...input, token: second })
    expect(await opens(first)).toBe(false)
    expect(await opens(second, later(24 * 60 - 1))).toBe(true)
    expect(await opens(second, later(24 * 60))).toBe(false)
    await withdrawInvitation(as(admin), { invitation })
    expect(await opens(second)).toBe(false)
    await expect(withdrawInvitation(as(admin), { invitation })).rejects.toMatchObject({ status: 404 })
  })

  it('is not for somebody who has an account', async () => {
    await expect(
      invitePerson(as(admin), { email: ' ADA@example.org ', role: 'reader', token: newToken() }),
    ).rejects.toMatchObject({ code: 'has-account', field: 'email' })
  })
})

describe('an account', () => {
  it('lost its sessions and links when it was suspended, and signs in anew when it is restored', async () => {
    const person = await join('suspended@example.org', 'reviewer')
    const token = await begin(person.id)
    const link = newToken()
    await sendLink(program(), { person: person.id, token: link })
    await suspendPerson(as(admin), { person: person.id })
    expect(await live(token)).toBeNull()
    await expect(begin(person.id)).rejects.toMatchObject({ code: 'cannot-sign-in' })
    await expect(spendLink(program(), { token: link })).rejects.toMatchObject({ code: 'link-over' })
    expect(
      await readSignInAccount(db, anyone, { email: 'suspended@example.org', deviceHash: null }),
    ).toBeNull()
    await restorePerson(as(admin), { person: person.id })
    expect(await live(token)).toBeNull()
    expect(await live(await begin(person.id))).toMatchObject({ id: person.id })
  })

  it('has another role at its next request', async () => {
    const person = await join('raised@example.org', 'reader')
    const token = await begin(person.id)
    expect(await live(token)).toMatchObject({ role: 'reader' })
    await changeRole(as(admin), { person: person.id, role: 'editor' })
    expect(await live(token)).toMatchObject({ role: 'editor' })
  })

  it('keeps the session at hand when its password changes, and no other', async () => {
    const person = await join('changed@example.org', 'reviewer')
    const [kept, other] = [await begin(person.id), await begin(person.id)]
    await setPassword(as(person), { phc: await hashPassword('another phrase'), keeps: kept })
    expect(await live(kept)).not.toBeNull()
    expect(await live(other)).toBeNull()
  })

  it('has no open sign-in link left once its password changed', async () => {
    const person = await join('links@example.org', 'reviewer')
    const link = newToken()
    await sendLink(program(), { person: person.id, token: link })
    await setPassword(as(person), { phc: await hashPassword('a third phrase') })
    await expect(spendLink(program(), { token: link })).rejects.toMatchObject({ code: 'link-over' })
  })

  it('is signed out everywhere by its owner and by an administrator, and by nobody else', async () => {
    const person = await join('everywhere@example.org', 'reviewer')
    const other = await join('other@example.org', 'editor')
    const tokens = [await begin(person.id), await begin(person.id)]
    await expect(endAllSessions(as(other), { person: person.id })).rejects.toMatchObject({
      code: 'not-yours',
    })
    await endAllSessions(as(person), {})
    for (const token of tokens) expect(await live(token)).toBeNull()
    const again = await begin(person.id)
    const { id } = await db.session.findUniqueOrThrow({ where: { tokenHash: hashToken(again) } })
    await expect(endSession(as(other), { session: id })).rejects.toMatchObject({ code: 'not-yours' })
    await endSession(as(admin), { session: id })
    expect(await live(again)).toBeNull()
  })

  it('says what readers should know of it, in an entry that tells of no document', async () => {
    const person = await join('interested@example.org', 'reviewer')
    const { ref } = await addDocument(as(admin), { title: 'A brief', text: 'It says nothing.' })
    await noteInterest(as(person), { document: ref, note: 'I know the author.' })
    const [entry] = await db.logEntry.findMany({ where: { subject: person.id } })
    const document = await db.document.findUniqueOrThrow({ where: { ref } })
    expect(entry?.kind).toBe('interest.note')
    expect(entry?.canonical).not.toContain(document.id)
    expect(entry?.canonical).not.toContain('author')
  })

  it('leaves its work under a pseudonym when it is removed, and nothing else', async () => {
    const person = await join('removed@example.org', 'reviewer')
    await describePerson(as(person), { name: 'Grace Hopper', affiliation: 'Navy' })
    const token = await begin(person.id)
    await removePerson(as(admin), { person: person.id })
    expect(await db.person.findUniqueOrThrow({ where: { id: person.id } })).toMatchObject({
      name: `Former member ${person.id.replaceAll('-', '').slice(0, 6)}`,
      email: null,
      affiliation: null,
      removedAt: now,
    })
    expect(await live(token)).toBeNull()
    expect(await db.password.count({ where: { personId: person.id } })).toBe(0)
    const said = await db.body.findMany({ where: { tag: 'person-profile' } })
    expect(said.filter(({ content }) => JSON.stringify(content)?.includes('Grace'))).toEqual([])
    const entries = await db.logEntry.findMany({ where: { subject: person.id }, orderBy: { idx: 'asc' } })
    expect(entries.map(({ kind }) => kind)).toEqual(['person.describe', 'person.remove'])
    expect(entries.some(({ canonical }) => canonical.includes('Grace'))).toBe(false)
    await expect(restorePerson(as(admin), { person: person.id })).rejects.toMatchObject({ status: 404 })
    const again = await join('removed@example.org', 'reviewer')
    expect(again.id).not.toBe(person.id)
  })

  it('is never the last administrator’s that goes', async () => {
    const second = await join('second-admin@example.org', 'admin')
    await changeRole(as(second), { person: admin.id ?? '', role: 'editor' })
    const third = await join('third@example.org', 'reviewer')
    const ghost = actorForPerson({ id: third.id, role: 'admin', name: 'Ghost' })
    for (const act of [
      () => suspendPerson(as(ghost), { person: second.id }),
      () => removePerson(as(ghost), { person: second.id }),
      () => changeRole(as(ghost), { person: second.id, role: 'reader' }),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'last-admin' })
    await changeRole(as(second), { person: admin.id ?? '', role: 'admin' })
  })
})

describe('a sign-in link', () => {
  it('opens an account once within fifteen minutes, and ends the others that wait', async () => {
    const person = await join('linked@example.org', 'reviewer')
    const [one, two, old] = [newToken(), newToken(), newToken()]
    for (const token of [one, two, old]) await sendLink(program(), { person: person.id, token })
    const at = (minutes: number) => ({ db, actor: systemActor, now: () => later(minutes) })
    await expect(spendLink(at(15), { token: old })).rejects.toMatchObject({ code: 'link-over' })
    expect(await spendLink(at(14.9), { token: one })).toEqual({ person: person.id })
    for (const token of [one, two, newToken()])
      await expect(spendLink(at(14.9), { token })).rejects.toMatchObject({ code: 'link-over' })
  })
})

describe('the audit', () => {
  it('says who did what, and why something was refused', async () => {
    const person = await join('audited@example.org', 'reviewer')
    const from = { address: '203.0.113.9', device: 'Firefox' }
    await expect(suspendPerson({ ...as(person), from }, { person: person.id })).rejects.toThrow()
    const event = await db.auditEvent.findFirstOrThrow({
      where: { name: 'person.suspend', actorId: person.id },
      include: { address: true },
    })
    expect(event).toMatchObject({ outcome: 'refused', reason: 'role-too-low', actorRole: 'reviewer' })
    expect(event.address?.content).toEqual(from)
  })
})
