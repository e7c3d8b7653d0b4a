'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { checkLedger } from '#lib/commands/ledger/check-ledger.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const lookNow = formAction(checkLedger, () => deskAddresses.findings)
