'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { acceptSheet } from '#lib/commands/sheet/accept-sheet.ts'
import { placeRow } from '#lib/commands/sheet/place-row.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const place = formAction(placeRow, ({ sheet }) => deskAddresses.sheet(sheet))

export const accept = formAction(acceptSheet, ({ sheet }) => deskAddresses.sheet(sheet))
