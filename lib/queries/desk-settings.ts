import { z } from 'zod'
import { formVersion, policyFields } from '#lib/db/form-version.ts'
import { type Agreement, defaultHalfLives, may } from '#lib/policy/index.ts'
import { readDeskAgreement } from './agreement.ts'
import { deskViewer } from './desk-viewer.ts'
import type { Query } from './query.ts'
import { siteSchema } from './site-facts.ts'

const policySchema = z.object({
  reviewsNeeded: z.number().default(2),
  transcribedEvidence: z.boolean().default(true),
  proposerMayReview: z.boolean().default(true),
  holdVerdicts: z.boolean().default(false),
  halfLives: z.record(z.string(), z.number()).default(defaultHalfLives),
})

const labelsSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ label: z.string().optional(), line: z.string().optional() })),
)
export type SetLabels = z.output<typeof labelsSchema>

export type DeskSettings = {
  policy: z.output<typeof policySchema>
  policyVersion: string
  labels: SetLabels
  agreement: Agreement
  maySetPolicy: boolean
  maySetLabels: boolean
  /** Who publishes here, as the settings have it. */
  facts: z.output<typeof siteSchema>
  maySetFacts: boolean
}

/** How this site decides claims and calls its verdicts, and how far its reviewers agree. */
export const readDeskSettings: Query<object, DeskSettings> = async (db, viewer) => {
  deskViewer(viewer)
  const rows = await db.siteSetting.findMany({ where: { key: { in: ['policy', 'labels', 'site'] } } })
  const of = (key: string) => rows.find((row) => row.key === key)?.value ?? {}
  const policy = policySchema.parse(of('policy'))
  return {
    policy,
    policyVersion: formVersion(policyFields(policy)),
    labels: labelsSchema.parse(of('labels')),
    agreement: await readDeskAgreement(db, viewer, {}),
    maySetPolicy: may(viewer, 'site.set-policy'),
    maySetLabels: may(viewer, 'site.set-labels'),
    facts: siteSchema.parse(of('site')),
    maySetFacts: may(viewer, 'site.set-facts'),
  }
}
