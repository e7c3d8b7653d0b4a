'use server'
import { personAddresses } from '#components/person/person-addresses.ts'
import { endSession } from '#lib/commands/session/end-session.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const endOne = formAction(endSession, () => `${personAddresses.sessions}?done=session-ended`)
