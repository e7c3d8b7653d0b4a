import { z } from 'zod'
import { confirmSecondFactor } from '#lib/commands/second-factor/confirm-second-factor.ts'
import { removeSecondFactor } from '#lib/commands/second-factor/remove-second-factor.ts'
import { renewRecoveryCodes } from '#lib/commands/second-factor/renew-recovery-codes.ts'
import { setUpSecondFactor } from '#lib/commands/second-factor/set-up-second-factor.ts'
import { spendSecondFactor } from '#lib/commands/second-factor/spend-second-factor.ts'
import { newSecret, secretAddress, secretInWords, stepOfCode } from '#lib/credentials/one-time-code.ts'
import { foldRecoveryCode, newRecoveryCodes } from '#lib/credentials/recovery-code.ts'
import { seal, unseal } from '#lib/credentials/seal.ts'
import { hashToken } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError, NotAllowed } from '#lib/errors.ts'
import { type Actor, systemActor } from '#lib/policy/index.ts'
import { readSecondFactor } from '#lib/queries/person/second-factor.ts'
import { settings } from '#lib/settings.ts'
import { giveBack, take } from './budget.ts'
import { keepToShow } from './codes-to-show.ts'
import { type CurrentSession, currentSession } from './current-session.ts'
import { enter } from './enter.ts'
import { localPath } from './local-path.ts'
import { noteRefusal } from './note-refusal.ts'
import { requestSource } from './request-source.ts'
import { step } from './step.ts'

const typedCode = z.string().trim().min(1, 'The code is missing.').max(40, 'That is no code of ours.')
const wrong = () => new NotAllowed('wrong-code', 'This code is not right, or it was used already.', 'code')

/** The session at hand, however far it goes. Throws `NotAllowed` without one. */
export async function ownSession(): Promise<CurrentSession> {
  const session = await currentSession()
  if (session === null || session.method === 'demo')
    throw new NotAllowed('not-signed-in', 'Your sign-in has lapsed. Sign in again.')
  return session
}

async function world(actor: Actor) {
  return { db: database(), actor, from: await requestSource() }
}

const nameOf = (session: CurrentSession): string => session.person.id

async function secretOf(session: CurrentSession): Promise<Uint8Array | null> {
  const factor = await readSecondFactor(database(), session.self, {})
  return factor && unseal(settings().secret ?? '', nameOf(session), factor.sealedSecret)
}

/** Uses up a code from the authenticator or a recovery code. Throws `NotAllowed` for a wrong one, `TooMany` for too many. */
async function requireCode(session: CurrentSession, code: string): Promise<void> {
  const { id } = session.person
  await take('second-factor', id)
  try {
    const secret = await secretOf(session)
    const timeStep = secret && stepOfCode(secret, code, new Date())
    const recovery = foldRecoveryCode(code)
    if (timeStep !== null)
      await spendSecondFactor(await world(systemActor), { person: id, step: Number(timeStep) })
    else if (recovery !== null)
      await spendSecondFactor(await world(systemActor), { person: id, codeHash: hashToken(recovery) })
    else throw wrong()
    await giveBack('second-factor', id)
  } catch (error) {
    if (error instanceof LedgerError)
      await noteRefusal({
        name: 'second-factor.use',
        from: await requestSource(),
        reason: error.code,
        subject: id,
      })
    throw error
  }
}

/** Goes on from a session that has proved one thing to one that has proved both. */
export const giveSecondFactor = step(
  z.strictObject({ code: typedCode, to: z.string().optional() }),
  async ({ code, to }) => {
    const session = await ownSession()
    if (session.stage !== 'second-factor') return localPath(to)
    await requireCode(session, code)
    await enter(session.person.id, { method: session.method, hasGivenSecondFactor: true })
    return localPath(to)
  },
)

/** Makes a fresh secret for an authenticator, which counts once a code from it was given. */
export const beginSetUp = step(z.strictObject({}), async () => {
  const session = await ownSession()
  const sealed = seal(settings().secret ?? '', nameOf(session), newSecret())
  await setUpSecondFactor(await world(session.self), {
    sealedSecret: Buffer.from(sealed).toString('base64'),
  })
  return null
})

/** What an authenticator needs of the secret that waits for its first code; null where none does. */
export async function secretToConfirm(): Promise<{ address: string; words: string } | null> {
  const session = await ownSession()
  const factor = await readSecondFactor(database(), session.self, {})
  const secret = factor === null || factor.isConfirmed ? null : await secretOf(session)
  if (secret === null) return null
  return {
    address: secretAddress(secret, 'Claim Ledger', session.person.name),
    words: secretInWords(secret),
  }
}

/** Confirms the secret by a first code; the recovery codes are then shown once. */
export const confirmSetUp = step(z.strictObject({ code: typedCode }), async ({ code }) => {
  const session = await ownSession()
  await take('second-factor', session.person.id)
  const secret = await secretOf(session)
  const timeStep = secret && stepOfCode(secret, code, new Date())
  if (timeStep === null) throw wrong()
  const codes = newRecoveryCodes()
  await confirmSecondFactor(await world(session.self), {
    step: Number(timeStep),
    codeHashes: hashesOf(codes),
  })
  await giveBack('second-factor', session.person.id)
  await enter(session.person.id, { method: session.method, hasGivenSecondFactor: true })
  await keepToShow(session.person.id, codes)
  return null
})

/** Makes fresh recovery codes, to be shown once, for one who gives a code. */
export const renewCodes = step(z.strictObject({ code: typedCode }), async ({ code }) => {
  const session = await ownSession()
  await requireCode(session, code)
  const codes = newRecoveryCodes()
  await renewRecoveryCodes(await world(session.self), { codeHashes: hashesOf(codes) })
  await keepToShow(session.person.id, codes)
  return null
})

/** Does without a second factor from now on, for one who gives a code. */
export const removeOwnSecondFactor = step(z.strictObject({ code: typedCode }), async ({ code }) => {
  const session = await ownSession()
  await requireCode(session, code)
  await removeSecondFactor(await world(session.self), {})
  return null
})

const hashesOf = (codes: readonly string[]) => codes.map((code) => hashToken(foldRecoveryCode(code) ?? ''))
