import { NotFound } from '#lib/errors.ts'
import { may, type Role, roles } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import { newestNotes, noteOf } from '../desk/interest-note.ts'
import { found, type Query } from '../query.ts'
import { listedSession, liveAt, type PersonSession, personSession } from './person-session.ts'

/** More documents than one person reviews; a page lists no more. */
const documentLimit = 50

export type AccountPage = {
  id: string
  name: string
  email: string | null
  affiliation: string | null
  role: Role
  isDemo: boolean
  hasPassword: boolean
  providers: string[]
  /** Null without a second factor. */
  unusedCodes: number | null
  sessions: PersonSession[]
  /** Documents that the person has reviewed claims of, with the note that stands with the reviews. */
  interests: { document: string; title: string; note: string | null }[]
  mayNoteInterest: boolean
}

type Args = { ownHash: string; at: Date; idleMs: number }

/** One's own account. */
export const readAccountPage: Query<Args, AccountPage> = async (db, viewer, { ownHash, at, idleMs }) => {
  if (viewer.id === null) throw new NotFound('no-such-page', 'There is nothing here.')
  const person = found(
    await db.person.findUnique({
      where: { id: viewer.id },
      select: {
        id: true,
        name: true,
        email: true,
        affiliation: true,
        role: true,
        isDemo: true,
        password: { select: { changedAt: true } },
        identities: { select: { issuer: true } },
        secondFactor: { select: { confirmedAt: true } },
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
        sessions: { where: liveAt(at, idleMs), orderBy: { lastSeenAt: 'desc' }, select: listedSession },
        interestNotes: newestNotes,
      },
    }),
  )
  const documents = await db.document.findMany({
    where: { claims: { some: { reviews: { some: { reviewerId: person.id } } } } },
    orderBy: { createdAt: 'desc' },
    take: documentLimit,
    select: { id: true, ref: true, title: true },
  })
  const { id, name, email, affiliation, isDemo } = person
  return {
    ...{ id, name, email, affiliation, isDemo },
    role: readCode(roles, person.role),
    hasPassword: person.password !== null,
    providers: person.identities.map(({ issuer }) => issuer),
    unusedCodes: person.secondFactor?.confirmedAt == null ? null : person._count.recoveryCodes,
    sessions: person.sessions.map((row) => personSession(row, ownHash)),
    interests: documents.map((document) => ({
      document: document.ref,
      title: document.title,
      note: noteOf(person.interestNotes.find(({ documentId }) => documentId === document.id)),
    })),
    mayNoteInterest: may(viewer, 'interest.note'),
  }
}
