import type { Prisma } from '#lib/db/generated/client.ts'
import { shownRecords } from '#lib/db/shown-records.ts'
import { type LoggedStanding, parseEntry, type ShownRecord, startReplay } from '#lib/translog/index.ts'
import { sha256 } from '../hashing.ts'

/** A document or claim of which the log says more than its record. */
export type Correction = {
  readonly kind: 'document' | 'claim'
  readonly subject: string
  readonly ref: string
  /** Of its last entry. */
  readonly revision: number
  /** What its record shows; null where the ledger shows no such record. */
  readonly shown: ShownRecord | null
  /** What its entries say it is. */
  readonly logged: Readonly<Record<string, string>>
  /** Its entries that its record knows nothing of. */
  readonly lost: readonly number[]
}

/** Entries read at a time. */
const batch = 2_000

/** Compares every record with its entries, as `claim-ledger verify` does; gives those that disagree. */
export async function findCorrections(tx: Prisma.TransactionClient): Promise<Correction[]> {
  const records = new Map<string, ShownRecord>()
  for await (const record of shownRecords(tx)) records.set(record.subject, record)
  const replay = startReplay(sha256)
  const lost = new Map<string, number[]>()
  for (let from = 0; ; from += batch) {
    const rows = await tx.logEntry.findMany({
      where: { idx: { gte: from, lt: from + batch } },
      orderBy: { idx: 'asc' },
      select: { canonical: true },
    })
    for (const [at, { canonical }] of rows.entries()) {
      const entry = parseEntry(canonical)
      replay.add(from + at, entry, null)
      if (from + at > (records.get(entry.subject)?.index ?? -1))
        lost.set(entry.subject, [...(lost.get(entry.subject) ?? []), from + at])
    }
    if (rows.length < batch) break
  }
  return correctionsOf([...replay.standings()], records, lost)
}

function correctionsOf(
  standings: readonly LoggedStanding[],
  records: ReadonlyMap<string, ShownRecord>,
  lost: ReadonlyMap<string, readonly number[]>,
): Correction[] {
  const wrong = standings.filter((standing) => !agrees(standing, records.get(standing.subject)))
  // A document that is gone takes its claims along.
  const gone = new Set(wrong.map(({ subject }) => subject).filter((subject) => !records.has(subject)))
  return wrong
    .filter(({ codes }) => codes.document === undefined || !gone.has(codes.document))
    .map(({ subject, revision, codes }) => ({
      kind: codes.document === undefined ? 'document' : 'claim',
      subject,
      ref: codes.ref ?? subject,
      revision,
      shown: records.get(subject) ?? null,
      logged: codes,
      lost: lost.get(subject) ?? [],
    }))
}

function agrees({ index, codes, isShown }: LoggedStanding, record: ShownRecord | undefined): boolean {
  if (record === undefined) return !isShown
  const names = new Set([...Object.keys(codes), ...Object.keys(record.codes)])
  return isShown && record.index === index && [...names].every((name) => codes[name] === record.codes[name])
}
