import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { queue } from './queue.ts'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 75 ms on one slow core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const saltBytes = 16
const tagBytes = 32

/** Two hashes at once keep memory under 40 MB and one core free; who waits behind 60 others waits some three seconds. */
const inTurn = queue({ atOnce: 2, waiting: 60 })

type Phc = { memory: number; passes: number; parallelism: number; salt: Buffer; tag: Buffer }

const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, the PHC string format. */
function formatPhc({ memory, passes, parallelism, salt, tag }: Phc): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(tag)}`
}

const phcPattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

function parsePhc(text: string): Phc | null {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phcPattern.exec(text) ?? []
  if (memory === undefined) return null
  const bytes = { salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') }
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), ...bytes }
}

async function tagOf(password: string, { memory, passes, parallelism, salt, tag }: Phc): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'), 'utf8')
  return inTurn(() =>
    derive('argon2id', { message, nonce: salt, parallelism, tagLength: tag.length, memory, passes }),
  )
}

/** The argon2id hash of a password as a PHC string. Throws `TooMany` while too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const wanted = { ...cost, salt: randomBytes(saltBytes), tag: Buffer.alloc(tagBytes) }
  return formatPhc({ ...wanted, tag: await tagOf(password, wanted) })
}

/** What an unknown account is compared with, so that it takes as long as a known one; no password fits it. */
const dummy: Phc = { ...cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) }

/**
 * Whether a password is the one that was hashed, and whether it should be hashed anew because the cost has changed since.
 * `null` for an account without one takes the same time and is never right. Throws `TooMany` while too many wait.
 */
export async function verifyPassword(
  phc: string | null,
  password: string,
): Promise<{ readonly isRight: boolean; readonly isOutdated: boolean }> {
  const known = phc === null ? null : parsePhc(phc)
  const compared = known ?? dummy
  const isEqual = timingSafeEqual(await tagOf(password, compared), compared.tag)
  const isOutdated =
    compared.memory !== cost.memory ||
    compared.passes !== cost.passes ||
    compared.parallelism !== cost.parallelism
  return { isRight: known !== null && isEqual, isOutdated }
}
