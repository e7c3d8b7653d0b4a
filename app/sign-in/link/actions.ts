'use server'
import { signInByLink } from '#lib/auth/sign-in-by-link.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const openLink = formAction(signInByLink, (to) => to)
