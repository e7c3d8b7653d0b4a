import { cookies } from 'next/headers'
import { seal, unseal } from '#lib/credentials/seal.ts'
import { settings } from '#lib/settings.ts'
import { cookieShape } from './cookies.ts'

/** Fresh recovery codes travel to the page that shows them in the browser's own keeping, sealed, for this long; seconds. */
const keptSeconds = 10 * 60
const name = '__Host-claim-ledger.codes'

const owner = (person: string) => `codes ${person}`

/** Has the browser keep codes for the page that shows them. */
export async function keepToShow(person: string, codes: readonly string[]): Promise<void> {
  const sealed = seal(settings().secret ?? '', owner(person), Buffer.from(codes.join(' ')))
  const jar = await cookies()
  jar.set(name, Buffer.from(sealed).toString('base64url'), {
    ...cookieShape,
    sameSite: 'strict',
    maxAge: keptSeconds,
  })
}

/** The codes that were made a moment ago for this person; none once they were put away. */
export async function codesToShow(person: string): Promise<readonly string[]> {
  const kept = (await cookies()).get(name)?.value
  if (kept === undefined) return []
  const plain = unseal(settings().secret ?? '', owner(person), Buffer.from(kept, 'base64url'))
  return plain === null ? [] : Buffer.from(plain).toString('utf8').split(' ')
}

/** Has the browser forget them. */
export async function putCodesAway(): Promise<void> {
  const jar = await cookies()
  jar.set(name, '', { ...cookieShape, sameSite: 'strict', maxAge: 0 })
}
