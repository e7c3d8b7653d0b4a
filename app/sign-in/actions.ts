'use server'
import { redirect } from 'next/navigation'
import { addresses } from '#lib/addresses.ts'
import { localPath } from '#lib/auth/local-path.ts'
import { signInAsDemo } from '#lib/auth/sign-in.ts'
import { askForLink } from '#lib/auth/sign-in-by-link.ts'
import { signInByPassword } from '#lib/auth/sign-in-by-password.ts'
import { NotAllowed } from '#lib/errors.ts'
import { asForm, formAction } from '#lib/web/actions/form-action.ts'

export const byPassword = formAction(signInByPassword, (to) => to)

export const sendLink = formAction(askForLink, () => `${addresses.signIn}?sent=yes`)

/** Signs in as the person whose button was pressed, and leads to the page that was asked for. */
export async function enter(sent: FormData): Promise<void> {
  const form = asForm(sent)
  const to = localPath(form.get('to'))
  try {
    await signInAsDemo(String(form.get('person')))
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error
    redirect(`${addresses.signIn}?problem=${error.code}&to=${encodeURIComponent(to)}`)
  }
  redirect(to)
}
