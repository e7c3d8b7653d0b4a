'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { readNotifications } from '#lib/commands/notification/read-notifications.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const readAll = formAction(readNotifications, () => deskAddresses.notices)
