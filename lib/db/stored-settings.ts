import { z } from 'zod'

/** What the row `site` of the settings holds of who publishes; what is not set follows from where the site is. */
export const siteSchema = z.object({
  name: z.string().default('Claim Ledger'),
  licence: z.string().default('CC-BY-4.0'),
  publisher: z.object({ name: z.string(), url: z.url(), sameAs: z.array(z.url()).default([]) }).optional(),
})

const labels = z.record(z.string(), z.object({ label: z.string().optional(), line: z.string().optional() }))

/** What the row `labels` holds: by language, then by a code's field (`verified`, `inReview`), a label and a line. */
export const labelsSchema = z.record(z.string(), labels)

/** The labels of one language, by a code's field; nothing for what is called as the product has it. */
export type SetLabels = z.output<typeof labels>
