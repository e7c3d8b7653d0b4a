'use server'
import { personAddresses } from '#components/person/person-addresses.ts'
import { invite as inviteStep } from '#lib/auth/invite.ts'
import { withdrawInvitation } from '#lib/commands/person/withdraw-invitation.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const invite = formAction(inviteStep, () => personAddresses.peopleAfter('invited'))
export const withdraw = formAction(withdrawInvitation, () => personAddresses.peopleAfter('withdrawn'))
