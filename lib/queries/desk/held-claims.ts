import { z } from 'zod'
import type { PrismaClient } from '#lib/db/generated/client.ts'

const policy = z.object({ holdVerdicts: z.boolean().default(false), reviewsNeeded: z.int().default(2) })

/** The claims whose reviews agree and whose verdict waits for an editor to release it. */
export async function heldClaims(db: PrismaClient): Promise<string[]> {
  const row = await db.siteSetting.findUnique({ where: { key: 'policy' } })
  const { holdVerdicts, reviewsNeeded } = policy.parse(row?.value ?? {})
  if (!holdVerdicts) return []
  const rows = await db.$queryRaw<{ ref: string }[]>`
    SELECT c.ref FROM claim c JOIN review r ON r.claim_id = c.id AND r.round = c.round
    WHERE c.state = 'in-review' AND NOT EXISTS (SELECT 1 FROM review s WHERE s.supersedes_id = r.id)
    GROUP BY c.ref, c.opened_by_id
    HAVING count(DISTINCT r.reviewer_id) >= ${reviewsNeeded} AND count(DISTINCT r.verdict) = 1
      AND bool_or(r.reviewer_id IS DISTINCT FROM c.opened_by_id)`
  return rows.map((one) => one.ref)
}
