import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { defaultHalfLives } from '#lib/policy/index.ts'

/** The longest half-life that can be set: a century of days. */
const halfLifeLimit = 36_525

export const policySchema = z.object({
  /** Independent reviews that a verdict needs. */
  reviewsNeeded: z.int().min(1).max(9).default(2),
  /** Whether a verdict may rest on evidence that no snapshot holds. */
  transcribedEvidence: z.boolean().default(true),
  /** Whether who opened a claim may review it; even then never as the only one. */
  proposerMayReview: z.boolean().default(true),
  /** Whether a verdict on which the reviews agree waits until an editor releases it. */
  holdVerdicts: z.boolean().default(false),
  /** Days after which a category's verdicts are looked at again. */
  halfLives: z.record(z.string(), z.int().min(0).max(halfLifeLimit)).default(defaultHalfLives),
})
export type SitePolicy = z.output<typeof policySchema>

/** The organisation's policy, from the settings row, with the defaults where nothing is set. */
export async function readSitePolicy(tx: Prisma.TransactionClient): Promise<SitePolicy> {
  const row = await tx.siteSetting.findUnique({ where: { key: 'policy' } })
  return policySchema.parse(row?.value ?? {})
}
