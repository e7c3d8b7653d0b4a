'use server'
import { takeUpInvitation } from '#lib/auth/accept-invitation.ts'
import { firstPage } from '#lib/auth/local-path.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const takeUp = formAction(takeUpInvitation, () => firstPage)
