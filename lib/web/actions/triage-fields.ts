import type { Fields } from './action-fields.ts'

/** Ticked proposals as the command that accepts them takes them: one object each. */
export const asAcceptance = (fields: Fields): Fields =>
  Object.fromEntries((fields['proposals[]'] ?? []).map((id, index) => [`proposals.${index}.id`, [id]]))

/** Ticked proposals and the reason, as the command that dismisses them takes them. */
export const asDismissal = (fields: Fields): Fields => ({
  'proposals[]': fields['proposals[]'] ?? [],
  reason: fields.reason ?? [''],
})
