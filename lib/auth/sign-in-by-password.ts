import { cookies } from 'next/headers'
import { z } from 'zod'
import { emailAddress } from '#lib/commands/input.ts'
import { deviceCookieName } from './cookies.ts'
import { enter } from './enter.ts'
import { localPath } from './local-path.ts'
import { proveByPassword } from './prove-by-password.ts'
import { requestSource } from './request-source.ts'
import { step } from './step.ts'

/** Longer ones are nobody's; hashing them would cost time. UTF-16 units. */
const givenPassword = z.string().min(1, 'The password is missing.').max(512, 'That is no password of ours.')

/** Signs in by e-mail address and password; gives where to go. Throws as `proveByPassword` does. */
export const signInByPassword = step(
  z.strictObject({ email: emailAddress, password: givenPassword, to: z.string().optional() }),
  async ({ email, password, to }, { from }) => {
    const device = (await cookies()).get(deviceCookieName)?.value ?? null
    const person = await proveByPassword({ email, password, from: from ?? (await requestSource()), device })
    await enter(person, { method: 'password' })
    return localPath(to)
  },
)
