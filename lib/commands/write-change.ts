import { Prisma } from '#lib/db/generated/client.ts'
import { appendEntry, type EntryDraft, entryCall } from '#lib/db/log/append-entry.ts'
import { logRefusal } from '#lib/db/log/log-refusal.ts'
import { Conflict } from '#lib/errors.ts'
import { type Action, isSealed } from '#lib/policy/index.ts'
import { publishClaims } from './claim/publish-claims.ts'
import type { Change, InsertedChange, Inserts, Work } from './command.ts'
import { asPart, type Event, eventInserts } from './record-event.ts'

/** What a command leaves behind beside its change: the line of the audit, and what else is written with it. */
export type Trace = { readonly event: Event; readonly kept: readonly Prisma.Sql[] }

/** What listeners hear at commit. */
type Notice = { readonly channel: 'ledger' | 'desk'; readonly payload: string }

/**
 * Appends a change's entries and writes its rows and its trace; whoever listens hears of it at commit. A change that
 * gives its rows as SQL is one statement, which travels with the commit.
 */
export async function writeChange<Result>(
  work: Work,
  name: Action,
  change: Change<Result>,
  trace: Trace,
): Promise<void> {
  const { further = [], publishes = [] } = change
  const isOwnPublic = change.entry !== undefined && change.isPublic
  if (isOwnPublic || further.length > 0 || publishes.length > 0) refuseUnsignable()
  if (change.inserts && further.length === 0 && publishes.length === 0)
    return work.sql.send(wholeChange(work, name, change, trace))
  const { index, notices } = await writeInSteps(work, name, change)
  const inserts = [...eventInserts(trace.event, Prisma.sql`${index}::bigint`), ...trace.kept]
  const told: Notice[] = [...notices, { channel: 'desk', payload: name }]
  const [channels, payloads] = [told.map((one) => one.channel), told.map((one) => one.payload)]
  work.sql.send(Prisma.sql`
    WITH ${Prisma.join(inserts.map(asPart))}
    SELECT pg_notify(channel, payload)
    FROM unnest(${channels}::text[], ${payloads}::text[]) AS notice (channel, payload)`)
}

/** Entry, rows and trace in one statement: nobody else appends while it runs, and nobody waits for this process. */
function wholeChange<Result>(
  work: Work,
  name: Action,
  change: InsertedChange<Result>,
  { event, kept }: Trace,
): Prisma.Sql {
  const desk = Prisma.sql`pg_notify('desk', ${name}::text)`
  if (!change.isPublic) {
    const none = Prisma.sql`NULL::bigint`
    const parts = [...change.inserts(none), ...eventInserts(event, none), ...kept]
    return Prisma.sql`WITH ${Prisma.join(parts.map(asPart))} SELECT ${desk}`
  }
  const index = Prisma.sql`(SELECT idx FROM entry)`
  const parts = [...change.inserts(index), ...eventInserts(event, index), ...kept]
  const append = entryCall(work.now, { ...change.entry, kind: name, actor: writerOf(work, name) })
  return Prisma.sql`
    WITH entry AS MATERIALIZED (SELECT ${append} AS idx), ${Prisma.join(parts.map(asPart))}
    SELECT pg_notify('ledger', idx || ' ' || ${change.entry.subject}::text), ${desk} FROM entry`
}

const writerOf = ({ actor }: Work, name: Action): EntryDraft['actor'] => ({
  id: isSealed(name) ? 'sealed' : (actor.id ?? actor.kind),
  role: actor.role,
})

type Written = { readonly index: bigint | null; readonly notices: readonly Notice[] }

async function writeInSteps<Result>(work: Work, name: Action, change: Change<Result>): Promise<Written> {
  const actor = writerOf(work, name)
  const notices: Notice[] = []
  let index: bigint | null = null
  if (change.entry && change.isPublic) {
    index = await appendEntry(work.tx, work.now, { ...change.entry, kind: name, actor })
    notices.push(tell(index, change.entry.subject))
  }
  if (change.write) await change.write(index)
  else await writeInserts(work, change.inserts, index)
  // Whatever the site says of itself may stand on any public page.
  if (index === null && name.startsWith('site.')) notices.push({ channel: 'ledger', payload: '- site' })
  for (const { kind, entry, write } of change.further ?? []) {
    const own = await appendEntry(work.tx, work.now, { ...entry, kind, actor })
    await write(own)
    notices.push(tell(own, entry.subject))
  }
  for (const claim of await publishClaims(work.tx, work.now, actor, change.publishes ?? []))
    notices.push(tell(claim.index, claim.id))
  return { index, notices }
}

/** The rows of a change that gives them as SQL, by themselves. */
export async function writeInserts({ sql }: Work, inserts: Inserts, index: bigint | null): Promise<void> {
  await Promise.all(inserts(Prisma.sql`${index}::bigint`).map((insert) => sql.rows(insert)))
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
