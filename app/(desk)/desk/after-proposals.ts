import type { FormProblem } from '#lib/web/actions/action-problems.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'

/** Where all of several proposals were decided, to `address`; else the form says how many were, and why the rest were not. */
export const afterProposals = (
  done: 'accepted' | 'dismissed',
  count: number,
  left: readonly FormProblem[],
  address: string,
) => (left.length === 0 ? address : { said: t(`triage.${done}`, { count }), problems: left })
