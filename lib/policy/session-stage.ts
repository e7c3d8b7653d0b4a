import type { Role, SessionMethod } from './vocabulary.ts'

/** What a session is good for: everything; giving a second factor; setting one up. */
export type SessionStage = 'full' | 'second-factor' | 'set-up'

/** Whether people of a role need a second factor where the site demands one: they change what the public sees. */
export function isSecondFactorDemanded(role: Role): boolean {
  return role === 'editor' || role === 'admin'
}

/** How far a session goes as its person and the settings stand now. The sample's people come in by one click alone. */
export function stageOfSession(session: {
  readonly method: SessionMethod
  readonly role: Role
  readonly hasGivenSecondFactor: boolean
  readonly hasSecondFactor: boolean
  readonly isSecondFactorRequired: boolean
}): SessionStage {
  if (session.method === 'demo' || session.hasGivenSecondFactor) return 'full'
  if (session.hasSecondFactor) return 'second-factor'
  return session.isSecondFactorRequired && isSecondFactorDemanded(session.role) ? 'set-up' : 'full'
}
