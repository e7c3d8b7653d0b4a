import { hashToken } from '#lib/credentials/token.ts'
import { settings } from '#lib/settings.ts'
import { currentSession } from './current-session.ts'

/** What a page that lists sessions asks with: which one is at hand, and which still open something. */
export async function sessionView(): Promise<{ ownHash: string; at: Date; idleMs: number }> {
  const session = await currentSession()
  return {
    ownHash: session === null ? '' : hashToken(session.token),
    at: new Date(),
    idleMs: settings().sessionIdleMs,
  }
}
