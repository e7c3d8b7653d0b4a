'use server'
import { personAddresses } from '#components/person/person-addresses.ts'
import { addresses } from '#lib/addresses.ts'
import { changePassword } from '#lib/auth/change-password.ts'
import { removeOwnSecondFactor, renewCodes } from '#lib/auth/second-factor.ts'
import { signOutEverywhere } from '#lib/auth/sign-out-everywhere.ts'
import { noteInterest } from '#lib/commands/interest/note-interest.ts'
import { describePerson } from '#lib/commands/person/describe-person.ts'
import { endSession } from '#lib/commands/session/end-session.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

const after = (done: string) => () => personAddresses.accountAfter(done)

export const describe = formAction(describePerson, after('described'))
export const setPassword = formAction(changePassword, after('password'))
export const renew = formAction(renewCodes, () => personAddresses.codes)
export const removeFactor = formAction(removeOwnSecondFactor, after('factor-removed'))
export const endOne = formAction(endSession, after('session-ended'))
export const endAll = formAction(signOutEverywhere, () => addresses.signIn)
export const note = formAction(noteInterest, after('noted'))
