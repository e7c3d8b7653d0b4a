import { z } from 'zod'
import type { Query } from './query.ts'

const labelsSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ label: z.string().optional(), line: z.string().optional() })),
)

/** A label and an explanation by a code's field: `verified`, `inReview`. */
export type SetLabels = z.output<typeof labelsSchema>[string]

/** What the settings call verdicts and states in a language; nothing for what is called as the product has it. */
export const readSetLabels: Query<{ language: string }, SetLabels> = async (db, _viewer, { language }) => {
  const row = await db.siteSetting.findUnique({ where: { key: 'labels' } })
  return labelsSchema.parse(row?.value ?? {})[language] ?? {}
}
