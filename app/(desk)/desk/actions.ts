'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { takeNextClaim } from '#lib/commands/claim/take-next-claim.ts'
import { acceptProposals } from '#lib/commands/proposal/accept-proposals.ts'
import { dismissProposals } from '#lib/commands/proposal/dismiss-proposals.ts'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { asForm, formAction } from '#lib/web/actions/form-action.ts'
import { asAcceptance, asDismissal } from '#lib/web/actions/triage-fields.ts'
import { afterProposals } from './after-proposals.ts'

const accept = formAction(
  acceptProposals,
  ({ claims: { length }, left }) =>
    afterProposals('accepted', length, left, deskAddresses.proposedAfter('accepted', length)),
  asAcceptance,
)
const dismiss = formAction(
  dismissProposals,
  ({ dismissed, left }) =>
    afterProposals('dismissed', dismissed, left, deskAddresses.proposedAfter('dismissed', dismissed)),
  asDismissal,
)

/** Accepts or dismisses the proposals that were ticked, by the button that was pressed. */
export async function triage(previous: FormState, form: FormData): Promise<FormState> {
  return asForm(form).get('do') === 'dismiss' ? dismiss(previous, form) : accept(previous, form)
}

export const takeNext = formAction(takeNextClaim, ({ claim }) =>
  deskAddresses.benchAfter(claim, 'claim.take'),
)
