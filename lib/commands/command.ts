import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { appendEntry, type EntryDraft } from '#lib/db/append-entry.ts'
import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { logRefusal } from '#lib/db/log-refusal.ts'
import { Conflict, InvalidInput, LedgerError } from '#lib/errors.ts'
import { type Action, type Actor, permit } from '#lib/policy/index.ts'
import { publishClaims } from './claim/publish-claims.ts'
import { once } from './once.ts'
import { type Notice, type RequestSource, recordEvent } from './record-event.ts'
import { unstorableIn } from './unstorable.ts'

/** What a caller brings; tests bring their own clock and ids. */
export type World = {
  readonly db: PrismaClient
  readonly actor: Actor
  readonly now?: () => Date
  readonly newId?: () => string
  /** Of a form: sent a second time with the same key, it gives what it gave the first time and changes nothing. */
  readonly key?: string
  /** The reference of a new record of this kind; without it one is drawn that tells nothing. */
  readonly newRef?: (kind: RefKind) => string
  /** Where the request came from, for the audit. */
  readonly from?: RequestSource
}

/** What has a short public reference. */
export type RefKind = 'document' | 'claim' | 'source'

/** What a command's `run` works with: one transaction, and time and chance as arguments. */
export type Work = {
  readonly tx: Prisma.TransactionClient
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  /** See `freeRef`. */
  readonly newRef: (kind: RefKind) => string
  /** 32 random bytes. */
  readonly newSalt: () => Uint8Array<ArrayBuffer>
}

/**
 * What changes. With `entry`, it is about something that the public can see, or will: where `isPublic` the entry is
 * appended and `write` gets its index; else the rows are private, `write` gets null and the log learns nothing.
 * `publishes` names claims that the change makes public: each is written to the log whole, after the rows.
 */
export type Change<Result> = {
  readonly result: Result
  readonly publishes?: readonly string[]
  /** Changes of other things in the same transaction, each with an entry of its own. */
  readonly further?: readonly FurtherChange[]
} & (
  | {
      readonly entry: Omit<EntryDraft, 'kind' | 'actor'>
      readonly isPublic: boolean
      readonly write: (index: bigint | null) => Promise<void>
    }
  | {
      readonly entry?: undefined
      readonly subject: string | null
      readonly write: () => Promise<void>
    }
)

/** A change of something that the public can see, or will. */
export type LoggedChange<Result> = Extract<Change<Result>, { isPublic: boolean }>

/** One more public change that a command makes, about another subject; its kind says what it is by itself. */
export type FurtherChange = {
  readonly kind: Action
  readonly entry: Omit<EntryDraft, 'kind' | 'actor'>
  readonly write: (index: bigint) => Promise<void>
}

type Definition<Schema extends z.ZodType, Result> = {
  readonly name: Action
  readonly input: Schema
  readonly run: (work: Work, input: z.output<Schema>) => Promise<Change<Result>>
}

export type Command<Schema extends z.ZodType, Result> = {
  (world: World, input: z.input<Schema>): Promise<Result>
  readonly commandName: Action
  readonly input: Schema
}

/** The longest a command may wait for a connection, and run; milliseconds. */
const maxWaitMs = 10_000
const timeoutMs = 20_000

/**
 * The one way to change anything: asks the policy, parses the input, opens one transaction, runs, appends the log entry, writes
 * the rows and the audit event, and tells the listeners at commit. Throws the family of `lib/errors.ts`.
 */
export function command<Schema extends z.ZodType, Result>(
  definition: Definition<Schema, Result>,
): Command<Schema, Result> {
  async function execute(world: World, raw: z.input<Schema>): Promise<Result> {
    const now = (world.now ?? (() => new Date()))()
    const newId = world.newId ?? randomUUID
    const { actor, from } = world
    const event = { id: newId, at: now, actor, name: definition.name, from }
    try {
      // By role alone, before anything is read: what is refused tells nothing of what there is. `run` asks again with the facts.
      permit(actor, definition.name)
      const input = parseInput(definition.input, raw)
      return await world.db.$transaction(
        async (tx) => {
          const newSalt = () => new Uint8Array(randomBytes(32))
          const newRef = world.newRef ?? drawRef
          const work: Work = { tx, actor: world.actor, now, newId, newRef, newSalt }
          const earlier =
            world.key === undefined ? null : await once<Result>(work, definition.name, world.key)
          if (earlier?.result !== undefined) return earlier.result
          const change = await definition.run(work, input)
          const { index, notices } = await writeChange(work, definition.name, change)
          const subject = change.entry ? change.entry.subject : change.subject
          await earlier?.keep(change.result)
          await recordEvent(tx, { ...event, subject, outcome: 'done', logIdx: index }, [
            ...notices,
            { channel: 'desk', payload: definition.name },
          ])
          return change.result
        },
        { maxWait: maxWaitMs, timeout: timeoutMs },
      )
    } catch (thrown) {
      const error = outOfTime(thrown) ? new Conflict('busy', busy) : thrown
      if (error instanceof LedgerError)
        await recordEvent(world.db, { ...event, subject: null, outcome: 'refused', reason: error.code })
      throw error
    }
  }
  return Object.assign(execute, { commandName: definition.name, input: definition.input })
}

const busy = 'The ledger is busy just now, and nothing was changed. Send it again in a moment.'

/** The transaction got no connection in time, or was rolled back because it ran too long (Prisma's P2028). */
const outOfTime = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028'

type Written = { readonly index: bigint | null; readonly notices: readonly Notice[] }

async function writeChange<Result>(work: Work, name: Action, change: Change<Result>): Promise<Written> {
  const actor = { id: work.actor.id ?? work.actor.kind, role: work.actor.role }
  const { further = [], publishes = [] } = change
  const isOwnPublic = change.entry !== undefined && change.isPublic
  if (isOwnPublic || further.length > 0 || publishes.length > 0) refuseUnsignable()
  const notices: Notice[] = []
  let index: bigint | null = null
  if (change.entry && change.isPublic) {
    index = await appendEntry(work.tx, work.now, { ...change.entry, kind: name, actor })
    await change.write(index)
    notices.push(tell(index, change.entry.subject))
  } else await change.write(null)
  // Whatever the site says of itself may stand on any public page.
  if (index === null && name.startsWith('site.')) notices.push({ channel: 'ledger', payload: '- site' })
  for (const { kind, entry, write } of further) {
    const own = await appendEntry(work.tx, work.now, { ...entry, kind, actor })
    await write(own)
    notices.push(tell(own, entry.subject))
  }
  for (const claim of await publishClaims(work.tx, work.now, actor, publishes))
    notices.push(tell(claim.index, claim.id))
  return { index, notices }
}

/** What the signer would not sign is not changed: the site is read-only until the log is whole again. */
function refuseUnsignable(): void {
  const refusal = logRefusal()
  if (refusal !== null) throw new Conflict('read-only', `Nothing public can be changed now: ${refusal}`)
}

const tell = (index: bigint, subject: string): Notice => ({
  channel: 'ledger',
  payload: `${index} ${subject}`,
})

/** No vowels and nothing that looks like something else, so that a reference is no word and can be read out. */
const refAlphabet = 'bcdfghjkmnpqrstvwxz23456789'
const refLength = 6
const refPrefixes = { document: '', claim: '', source: 's' } as const

function drawRef(kind: RefKind): string {
  const drawn = Array.from({ length: refLength }, () => refAlphabet[randomInt(refAlphabet.length)])
  return `${refPrefixes[kind]}${drawn.join('')}`
}

function parseInput<Schema extends z.ZodType>(schema: Schema, raw: z.input<Schema>): z.output<Schema> {
  const parsed = schema.safeParse(raw)
  const unstorable = unstorableIn(raw)
  if (unstorable !== null)
    throw new InvalidInput('not-text', 'This holds characters that are not text.', unstorable)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new InvalidInput(
    'invalid-input',
    issue?.message ?? 'This input cannot be read.',
    issue?.path.join('.'),
  )
}
