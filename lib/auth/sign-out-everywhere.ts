import { cookies } from 'next/headers'
import { z } from 'zod'
import { endAllSessions } from '#lib/commands/session/end-all-sessions.ts'
import { forgetSession } from './sign-out.ts'
import { step } from './step.ts'

/** Ends every session of one's own, this one included. */
export const signOutEverywhere = step(z.strictObject({}), async (_input, world) => {
  await endAllSessions(world, {})
  forgetSession(await cookies())
  return null
})
