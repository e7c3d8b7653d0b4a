import { redirect } from 'next/navigation'
import type { Actor } from '#lib/policy/index.ts'
import { currentSession } from './current-session.ts'
import { firstPage } from './local-path.ts'
import { pageOfStage } from './require-stage.ts'

/** Who is signed in all the way; whoever is not is led there, and comes back to `here`. Readers have an account and no desk. */
export async function requireActor(here: string): Promise<Actor> {
  const session = await currentSession()
  if (session === null) redirect(`/sign-in?to=${encodeURIComponent(here)}`)
  const first = pageOfStage(session.stage, here)
  if (first !== null) redirect(first)
  if (session.person.role === 'reader' && here === firstPage) redirect('/desk/account')
  return session.self
}
