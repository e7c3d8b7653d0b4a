import { z } from 'zod'
import { exampleRef } from '#lib/addresses.ts'
import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { type Agreement, measureAgreement, verdicts } from '#lib/policy/index.ts'
import { deskViewer } from '../desk/desk-viewer.ts'
import type { Query } from '../query.ts'
import { isInLedger, ledgerTables } from './ledger-filter.ts'

/** Agreement over every round that was decided, of claims that the public cannot see too. */
export const readDeskAgreement: Query<object, Agreement> = async (db, viewer) => {
  deskViewer(viewer)
  return agreementOn(db, Prisma.sql`d.ref <> ${exampleRef}`)
}

/** Agreement over the decided rounds of what is in the public ledger, or of one document of it. */
export const readPublicAgreement: Query<{ document?: string | undefined }, Agreement> = (
  db,
  _viewer,
  { document },
) => agreementOn(db, document === undefined ? isInLedger : Prisma.sql`${isInLedger} AND d.ref = ${document}`)

/** Of each reviewer the review that stood at the decision: until then nobody sees another's. */
async function agreementOn(db: PrismaClient, those: Prisma.Sql): Promise<Agreement> {
  const rows = await db.$queryRaw<{ verdicts: string[] }[]>`
    SELECT array_agg(r.verdict) AS verdicts
    FROM ${ledgerTables} JOIN review r ON r.claim_id = c.id
    WHERE ${those} AND NOT EXISTS (SELECT 1 FROM review s WHERE s.supersedes_id = r.id)
      AND EXISTS (SELECT 1 FROM decision x WHERE x.claim_id = r.claim_id AND x.round = r.round)
    GROUP BY r.claim_id, r.round`
  return measureAgreement(rows.map((row) => z.array(z.enum(verdicts)).parse(row.verdicts)))
}
