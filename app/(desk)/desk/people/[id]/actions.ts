'use server'
import { personAddresses } from '#components/person/person-addresses.ts'
import { changeRole } from '#lib/commands/person/change-role.ts'
import { removePerson } from '#lib/commands/person/remove-person.ts'
import { restorePerson } from '#lib/commands/person/restore-person.ts'
import { suspendPerson } from '#lib/commands/person/suspend-person.ts'
import { resetSecondFactor } from '#lib/commands/second-factor/reset-second-factor.ts'
import { endAllSessions } from '#lib/commands/session/end-all-sessions.ts'
import type { Fields } from '#lib/web/actions/action-fields.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

const after =
  (done: string) =>
  (_result: null, { person }: Fields) =>
    personAddresses.personAfter(person?.[0] ?? '', done)

export const giveRole = formAction(changeRole, after('role'))
export const suspend = formAction(suspendPerson, after('suspended'))
export const restore = formAction(restorePerson, after('restored'))
export const remove = formAction(removePerson, () => personAddresses.peopleAfter('removed'))
export const resetFactor = formAction(resetSecondFactor, after('factor-reset'))
export const endSessions = formAction(endAllSessions, after('signed-out'))
