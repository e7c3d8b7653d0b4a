import { z } from 'zod'
import { setPassword } from '#lib/commands/password/set-password.ts'
import { hashPassword, verifyPassword } from '#lib/credentials/password-hash.ts'
import { requireGoodPassword } from '#lib/credentials/password-rules.ts'
import { database } from '#lib/db/client.ts'
import { NotAllowed } from '#lib/errors.ts'
import { readOwnPassword } from '#lib/queries/person/own-password.ts'
import { take } from './budget.ts'
import { enter } from './enter.ts'
import { requestSource } from './request-source.ts'
import { ownSession } from './second-factor.ts'
import { step } from './step.ts'

/** Who has no password proves themselves by having signed in within this; milliseconds. */
const freshMs = 15 * 60_000

/**
 * Gives oneself a new password, for one who knows the old one or, without one, has just signed in. It ends every other
 * session, and this one goes on under a new name.
 */
export const changePassword = step(
  z.strictObject({
    currentPassword: z.string().max(512).optional(),
    newPassword: z.string().max(512, 'A password has at most 128 characters.'),
  }),
  async ({ currentPassword, newPassword }) => {
    const session = await ownSession()
    if (session.stage !== 'full') throw new NotAllowed('not-signed-in', 'Sign in to do this.')
    const db = database()
    const { id, name } = session.person
    const { email, phc } = await readOwnPassword(db, session.self, {})
    if (phc === null) requireFresh(session.createdAt)
    else {
      await take('device', `own ${id}`)
      if (!(await verifyPassword(phc, currentPassword ?? '')).isRight)
        throw new NotAllowed('wrong-password', 'This is not your password.', 'currentPassword')
    }
    requireGoodPassword(newPassword, [name, email ?? ''], 'newPassword')
    const from = await requestSource()
    await setPassword(
      { db, actor: session.self, from },
      { phc: await hashPassword(newPassword), keeps: session.token },
    )
    await enter(id, { method: session.method, hasGivenSecondFactor: session.hasGivenSecondFactor })
    return null
  },
)

function requireFresh(signedInAt: Date): void {
  if (Date.now() - signedInAt.getTime() > freshMs)
    throw new NotAllowed('sign-in-anew', 'Sign in anew, and set a password within 15 minutes.')
}
