import { randomUUID } from 'node:crypto'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { appendEntry } from '#lib/db/log/append-entry.ts'
import { type Actor, actorForPerson, anyone, type Facts, systemActor } from '#lib/policy/index.ts'
import type { Asker } from '#lib/policy/testdata/matrix.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { takeClaim } from '../claim/take-claim.ts'
import { addComment } from '../comment/add-comment.ts'
import { submitReview } from '../review/submit-review.ts'
import { startSession } from '../session/start-session.ts'
import type { Objects } from './example-input.ts'

export type ExampleWorld = {
  readonly db: PrismaClient
  /** What commands are tried on; all that somebody owns belongs to `owner`. */
  readonly objects: Objects
  readonly owner: string
  /** Somebody else, to whom nothing of it belongs. */
  readonly stranger: string
  readonly claim: string
}

/** A ledger with one of everything that somebody may own, on one claim. */
export async function exampleWorld(db: PrismaClient): Promise<ExampleWorld> {
  await loadSample(db)
  const reviewer = await db.person.findFirstOrThrow({ where: { role: 'reviewer' } })
  const owner = actorForPerson({ id: reviewer.id, role: 'reviewer', name: reviewer.name })
  const claim = await db.claim.findFirstOrThrow({
    where: { state: 'open', figures: { some: {} } },
    include: { document: true, figures: true, evidence: true },
  })
  const world = { db, actor: owner }
  await takeClaim(world, { claim: claim.ref })
  await submitReview(world, {
    claim: claim.ref,
    verdict: 'unverifiable',
    rationale: 'Nobody says.',
    evidence: [],
  })
  await addComment(world, { claim: claim.ref, text: 'A thought.' })
  await startSession({ db, actor: systemActor }, { person: reviewer.id, method: 'password' })
  const comment = await db.comment.findFirstOrThrow({ where: { authorId: reviewer.id } })
  const session = await db.session.findFirstOrThrow({ where: { personId: reviewer.id } })
  const other = await db.claim.findFirstOrThrow({ where: { id: { not: claim.id } } })
  const objects = {
    claim: claim.ref,
    into: other.ref,
    to: other.ref,
    document: claim.document.ref,
    figure: claim.figures[0]?.id ?? randomUUID(),
    evidence: claim.evidence[0]?.id ?? randomUUID(),
    person: reviewer.id,
    comment: comment.id,
    session: session.id,
    words: '$2 per GPU hour',
    email: 'somebody.new@example.org',
    issuer: 'https://id.example.org/',
    at: new Date(0),
  }
  const stranger = await db.person.findFirstOrThrow({ where: { role: 'editor' } })
  return { db, objects, owner: reviewer.id, stranger: stranger.id, claim: claim.id }
}

/** Somebody of a role: the owner of everything where one of the facts says so, a stranger to it otherwise. */
export function askerOf(world: ExampleWorld, asker: Asker, facts: Facts): Actor {
  if (asker === 'anyone') return anyone
  if (asker === 'system') return systemActor
  const isOwner = facts.isOwn === true || facts.hasReviewed === true
  return actorForPerson({ id: isOwner ? world.owner : world.stranger, role: asker, name: asker })
}

class TakenBack extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('taken back')
    this.result = result
  }
}

/** A database in which every transaction begins with the claim in a state, and comes to nothing. */
export function rehearsal(world: ExampleWorld, state: Facts['state']): PrismaClient {
  const begin = async (work: (tx: Prisma.TransactionClient) => Promise<unknown>, options: object) => {
    try {
      return await world.db.$transaction(async (tx) => {
        if (state !== undefined) await putInState(tx, world, state)
        throw new TakenBack(await work(tx))
      }, options)
    } catch (error) {
      if (error instanceof TakenBack) return error.result
      throw error
    }
  }
  return new Proxy(world.db, {
    get: (target, name) => {
      if (name === '$transaction') return begin
      const own = Reflect.get(target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

/** Puts the claim of the world into a state, as an edit of it that the log knows. */
export async function putInState(
  tx: Prisma.TransactionClient,
  { claim }: ExampleWorld,
  state: NonNullable<Facts['state']>,
): Promise<void> {
  const isDecided = state === 'decided' || state === 'stale'
  const decided = isDecided
    ? { verdict: 'verified', decidedAt: new Date() }
    : { verdict: null, decidedAt: null }
  // What the public sees changes only with an entry of the same transaction.
  const logIdx = await appendEntry(tx, new Date(), {
    kind: 'claim.edit',
    subject: claim,
    revision: 1_000,
    actor: { id: 'system', role: 'system' },
    codes: {},
    hashes: {},
    commitments: {},
  })
  await tx.claim.update({ where: { id: claim }, data: { state, ...decided, logIdx } })
}
