import { z } from 'zod'
import { formVersion, labelsFields, policyFields, siteFields } from '#lib/db/form-version.ts'
import { labelsSchema, type SetLabels, siteSchema } from '#lib/db/stored-settings.ts'
import {
  type Agreement,
  defaultHalfLives,
  labelField,
  labelledCodes,
  languageTag,
  may,
} from '#lib/policy/index.ts'
import { readDeskAgreement } from '../ledger/agreement.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

const policySchema = z.object({
  reviewsNeeded: z.number().default(2),
  transcribedEvidence: z.boolean().default(true),
  proposerMayReview: z.boolean().default(true),
  holdVerdicts: z.boolean().default(false),
  halfLives: z.record(z.string(), z.number()).default(defaultHalfLives),
})

/** The language that the pages are written in. */
const ownLanguage = 'en'

export type DeskSettings = {
  policy: z.output<typeof policySchema>
  policyVersion: string
  /** The language whose labels are shown, and those that have any. */
  language: string
  languages: string[]
  labels: SetLabels
  labelsVersion: string
  agreement: Agreement
  maySetPolicy: boolean
  maySetLabels: boolean
  /** Who publishes here, as the settings have it. */
  facts: z.output<typeof siteSchema>
  factsVersion: string
  maySetFacts: boolean
}

/** How this site decides claims and calls its verdicts, and how far its reviewers agree. */
export const readDeskSettings: Query<{ language?: string }, DeskSettings> = async (db, viewer, asked) => {
  deskViewer(viewer)
  const rows = await db.siteSetting.findMany({ where: { key: { in: ['policy', 'labels', 'site'] } } })
  const of = (key: string) => rows.find((row) => row.key === key)?.value ?? {}
  const policy = policySchema.parse(of('policy'))
  const facts = siteSchema.parse(of('site'))
  const byLanguage = labelsSchema.parse(of('labels'))
  const language =
    asked.language !== undefined && languageTag.test(asked.language) ? asked.language : ownLanguage
  const labels = byLanguage[language] ?? {}
  return {
    policy,
    policyVersion: formVersion(policyFields(policy)),
    language,
    languages: [...new Set([ownLanguage, ...Object.keys(byLanguage), language])],
    labels,
    labelsVersion: formVersion(labelsFields(labelledCodes.map(labelField), labels)),
    agreement: await readDeskAgreement(db, viewer, {}),
    maySetPolicy: may(viewer, 'site.set-policy'),
    maySetLabels: may(viewer, 'site.set-labels'),
    facts,
    factsVersion: formVersion(siteFields(facts)),
    maySetFacts: may(viewer, 'site.set-facts'),
  }
}
