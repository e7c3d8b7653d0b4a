'use server'
import { redirect } from 'next/navigation'
import { addresses } from '#lib/addresses.ts'
import { signOut } from '#lib/auth/sign-out.ts'
import { NotAllowed } from '#lib/errors.ts'

/** Ends the session at hand and leads to the sign-in page. */
export async function leave(): Promise<void> {
  try {
    await signOut()
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error
    redirect(`${addresses.signIn}?problem=${error.code}`)
  }
  redirect(addresses.signIn)
}
