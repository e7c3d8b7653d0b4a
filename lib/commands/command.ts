import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import type { EntryDraft } from '#lib/db/log/append-entry.ts'
import { ranOutOfTime } from '#lib/db/out-of-time.ts'
import { inTransaction, type Statements } from '#lib/db/transaction.ts'
import { Conflict, InvalidInput, LedgerError } from '#lib/errors.ts'
import { type Action, type Actor, permit } from '#lib/policy/index.ts'
import { once } from './once.ts'
import { type RequestSource, recordEvent } from './record-event.ts'
import { unstorableIn } from './unstorable.ts'
import { writeChange } from './write-change.ts'

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
  /** The same transaction, for statements that are written out: see `inTransaction`. */
  readonly sql: Statements
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
 * `inserts` in place of `write` gives the rows as parts of one statement, where `index` stands for the entry's index.
 */
export type Change<Result> = LoggedChange<Result> | InsertedChange<Result> | UnloggedChange<Result>

type Whole<Result> = {
  readonly result: Result
  readonly publishes?: readonly string[]
  /** Changes of other things in the same transaction, each with an entry of its own. */
  readonly further?: readonly FurtherChange[]
}

/** A change of something that the public can see, or will. */
export type LoggedChange<Result> = Whole<Result> & {
  readonly entry: Omit<EntryDraft, 'kind' | 'actor'>
  readonly isPublic: boolean
  readonly inserts?: undefined
  readonly write: (index: bigint | null) => Promise<void>
}

/** The same with its rows as SQL. */
export type InsertedChange<Result> = Whole<Result> & {
  readonly entry: Omit<EntryDraft, 'kind' | 'actor'>
  readonly isPublic: boolean
  readonly inserts: Inserts
  readonly write?: undefined
}

export type Inserts = (index: Prisma.Sql) => readonly Prisma.Sql[]

type UnloggedChange<Result> = Whole<Result> & {
  readonly entry?: undefined
  readonly inserts?: undefined
  readonly subject: string | null
  readonly write: () => Promise<void>
}

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
      return await inTransaction(world.db, { maxWait: maxWaitMs, timeout: timeoutMs }, async (tx, sql) => {
        const newSalt = () => new Uint8Array(randomBytes(32))
        const newRef = world.newRef ?? drawRef
        const work: Work = { tx, sql, actor: world.actor, now, newId, newRef, newSalt }
        const earlier = world.key === undefined ? null : await once<Result>(work, definition.name, world.key)
        if (earlier?.result !== undefined) return earlier.result
        const change = await definition.run(work, input)
        const subject = change.entry ? change.entry.subject : change.subject
        await writeChange(work, definition.name, change, {
          event: { ...event, subject, outcome: 'done' },
          kept: earlier ? [earlier.keep(change.result)] : [],
        })
        return change.result
      })
    } catch (thrown) {
      const error = ranOutOfTime(thrown) ? new Conflict('busy', busy) : thrown
      if (error instanceof LedgerError)
        await recordEvent(world.db, { ...event, subject: null, outcome: 'refused', reason: error.code })
      throw error
    }
  }
  return Object.assign(execute, { commandName: definition.name, input: definition.input })
}

const busy = 'The ledger is busy just now, and nothing was changed. Send it again in a moment.'

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
