import { z } from 'zod'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

const fieldsSchema = z.record(z.string(), z.array(z.string()))

/** What the viewer has typed into the forms of a page and not sent, by form: `/desk/claims/5#review`. */
export const readDrafts: Query<
  { page: string },
  { drafts: Record<string, Record<string, string[]>> }
> = async (db, viewer, { page }) => {
  const personId = deskViewer(viewer)
  const rows = await db.draft.findMany({ where: { personId, form: { startsWith: `${page}#` } } })
  return { drafts: Object.fromEntries(rows.map((row) => [row.form, fieldsSchema.parse(row.fields)])) }
}
