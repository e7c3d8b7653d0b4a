import { redirect } from 'next/navigation'
import type { SessionStage } from '#lib/policy/index.ts'
import { currentSession } from './current-session.ts'

/** Where a session that does not go all the way has to go first; null for one that does. */
export function pageOfStage(stage: SessionStage, to: string): string | null {
  if (stage === 'second-factor') return `/sign-in/second-factor?to=${encodeURIComponent(to)}`
  if (stage === 'set-up') return '/sign-in/second-factor/set-up'
  return null
}

/**
 * The stage of the session at hand, for a page of signing in that is for `wanted`; whoever is elsewhere on the way is led
 * there. A full session may also set a second factor up.
 */
export async function requireStage(wanted: SessionStage, to: string): Promise<SessionStage> {
  const session = await currentSession()
  if (session === null || session.method === 'demo') redirect(`/sign-in?to=${encodeURIComponent(to)}`)
  const isHere = session.stage === wanted || (wanted === 'set-up' && session.stage === 'full')
  if (!isHere) redirect(pageOfStage(session.stage, to) ?? to)
  return session.stage
}

/** Leads whoever has proved one thing and owes another to where they give it. */
export async function goOnWithSecondFactor(to: string): Promise<void> {
  const session = await currentSession()
  const next = session && pageOfStage(session.stage, to)
  if (next !== null) redirect(next)
}
