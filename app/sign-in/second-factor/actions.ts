'use server'
import { redirect } from 'next/navigation'
import { personAddresses } from '#components/person/person-addresses.ts'
import { putCodesAway } from '#lib/auth/codes-to-show.ts'
import { firstPage } from '#lib/auth/local-path.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import { beginSetUp, confirmSetUp, giveSecondFactor } from '#lib/auth/second-factor.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const give = formAction(giveSecondFactor, (to) => to)

export const begin = formAction(beginSetUp, () => personAddresses.setUp)

export const confirm = formAction(confirmSetUp, () => personAddresses.codes)

/** Puts the recovery codes away that were shown, and leads on. */
export async function putAway(): Promise<void> {
  await permitOwnOrigin()
  await putCodesAway()
  redirect(firstPage)
}
