'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { acceptSheet } from '#lib/commands/sheet/accept-sheet.ts'
import { formAction } from '#lib/web/form-action.ts'

export const accept = formAction(acceptSheet, ({ sheet }) => deskAddresses.sheet(sheet))
