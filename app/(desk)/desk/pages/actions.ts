'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { writePage } from '#lib/commands/site/write-page.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const write = formAction(writePage, ({ page }) => `${deskAddresses.pages}#${page}`)
