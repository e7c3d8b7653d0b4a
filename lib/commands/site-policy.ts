import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'

const policySchema = z.object({
  /** Independent reviews that a verdict needs. */
  reviewsNeeded: z.int().min(1).max(9).default(2),
  /** Whether a verdict may rest on evidence that no snapshot holds. */
  transcribedEvidence: z.boolean().default(true),
})
export type SitePolicy = z.output<typeof policySchema>

/** The organisation's policy, from the settings row, with the defaults where nothing is set. */
export async function readSitePolicy(tx: Prisma.TransactionClient): Promise<SitePolicy> {
  const row = await tx.siteSetting.findUnique({ where: { key: 'policy' } })
  return policySchema.parse(row?.value ?? {})
}
