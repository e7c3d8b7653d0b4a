import { z } from 'zod'
import { deskViewer } from './desk-viewer.ts'
import type { Query } from './query.ts'

const fieldsSchema = z.record(z.string(), z.array(z.string()))

/** What the viewer has typed into a form and not sent; null where nothing is kept. */
export const readDraft: Query<{ form: string }, { fields: Record<string, string[]> | null }> = async (
  db,
  viewer,
  { form },
) => {
  const personId = deskViewer(viewer)
  const row = await db.draft.findUnique({ where: { personId_form: { personId, form } } })
  return { fields: row ? fieldsSchema.parse(row.fields) : null }
}
