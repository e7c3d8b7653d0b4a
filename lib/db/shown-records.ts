import { formatShownRecord, type ShownRecord } from '#lib/translog/index.ts'
import { Prisma, type PrismaClient } from './generated/client.ts'

type Row = {
  readonly subject: string
  readonly idx: bigint
  readonly ref: string
  readonly publication: string | null
  readonly document: string | null
  readonly assertion: string | null
  readonly state: string | null
  readonly verdict: string | null
  readonly basis: string | null
  readonly reason: string | null
  readonly 'duplicate-of': string | null
}

/** Records read at a time. */
const batch = 1_000

type Reader = Pick<PrismaClient, '$queryRaw'>

/** The lines of an export's `ledger.jsonl`: see `shownRecords`. */
export async function* shownRecordLines(db: Reader): AsyncGenerator<string> {
  for await (const record of shownRecords(db)) yield `${formatShownRecord(record)}\n`
}

/**
 * What the ledger shows of each document and claim, from their own rows and not from the log, in the order of their
 * subjects. All of one size of the log where `db` is one snapshot.
 */
export async function* shownRecords(db: Reader): AsyncGenerator<ShownRecord> {
  for (let after: string | null = null; ; ) {
    const rows: Row[] = await readRows(db, after)
    yield* rows.map(recordOf)
    after = rows.at(-1)?.subject ?? null
    if (rows.length < batch) return
  }
}

function recordOf({ subject, idx, ...codes }: Row): ShownRecord {
  const said = Object.entries(codes).flatMap(([name, code]) => (code === null ? [] : [[name, code] as const]))
  return { subject, index: Number(idx), codes: Object.fromEntries(said) }
}

const readRows = (db: Reader, after: string | null): Promise<Row[]> => db.$queryRaw<Row[]>`
  SELECT * FROM (
    SELECT d.id::text AS subject, d.log_idx AS idx, d.ref, d.publication, NULL AS document, NULL AS assertion,
      NULL AS state, NULL AS verdict, NULL AS basis, NULL AS reason, NULL AS "duplicate-of"
    FROM document d WHERE d.publication = 'published' ${afterId(Prisma.sql`d.id`, after)}
    UNION ALL
    SELECT c.id::text, c.log_idx, c.ref, NULL, c.document_id::text, c.assertion, c.state, c.verdict,
      CASE WHEN c.verdict IS NOT NULL THEN
        (SELECT basis FROM decision WHERE claim_id = c.id ORDER BY log_idx DESC, created_at DESC LIMIT 1) END,
      CASE WHEN c.state = 'dismissed' THEN dismissal.reason END,
      CASE WHEN c.state = 'dismissed' THEN dismissal.duplicate_of_id::text END
    FROM claim c JOIN document d ON d.id = c.document_id
    LEFT JOIN dismissal ON dismissal.claim_id = c.id AND dismissal.round = c.round
    WHERE c.log_idx IS NOT NULL AND d.publication = 'published' ${afterId(Prisma.sql`c.id`, after)}
  ) shown ORDER BY subject COLLATE "C" LIMIT ${batch}`

const afterId = (column: Prisma.Sql, after: string | null): Prisma.Sql =>
  after === null ? Prisma.empty : Prisma.sql`AND ${column} > ${after}::uuid`
