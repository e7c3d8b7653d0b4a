import type { RequestSource } from '#lib/commands/record-event.ts'
import { verifyPassword } from '#lib/credentials/password-hash.ts'
import { hashToken } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError, NotAllowed } from '#lib/errors.ts'
import { anyone } from '#lib/policy/index.ts'
import { readSignInAccount } from '#lib/queries/person/sign-in-account.ts'
import { countGuess } from './guess-limits.ts'
import { noteRefusal } from './note-refusal.ts'

type Tried = {
  readonly email: string
  readonly password: string
  readonly from: RequestSource
  /** The token of the browser, where it has one. */
  readonly device: string | null
}

/**
 * The id of the account that an e-mail address and a password fit. Known and unknown accounts take the same way and get
 * the same answers. Throws `NotAllowed` for a wrong pair and `TooMany` for too many tries; either is in the audit.
 */
export async function proveByPassword({ email, password, from, device }: Tried): Promise<string> {
  const db = database()
  const deviceHash = device === null ? null : hashToken(device)
  try {
    const account = await readSignInAccount(db, anyone, { email, deviceHash })
    const knownDevice = account?.isKnownDevice ? deviceHash : null
    const wasRight = await countGuess({ account: hashToken(email), address: from.address, knownDevice })
    const { isRight } = await verifyPassword(account?.phc ?? null, password)
    if (account === null || !isRight)
      throw new NotAllowed('wrong-password', 'This e-mail address and this password do not fit together.')
    await wasRight()
    return account.id
  } catch (error) {
    if (error instanceof LedgerError)
      await noteRefusal({ name: 'session.start', from, reason: error.code, account: email })
    throw error
  }
}
