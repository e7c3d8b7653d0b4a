import { readFileSync, statSync } from 'node:fs'
import {
  exportPaths,
  Malformed,
  type OpenFile,
  parsePolicy,
  parseVerifierKey,
  type TrustPolicy,
  trustLog,
} from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'
import { nodeCryptography } from './node-cryptography.ts'

const { sha256 } = nodeCryptography

/** Whom the reader trusts, and the sentence that says where that trust comes from. */
export type Trust = { readonly policy: TrustPolicy; readonly because: string }

/** The trust that a file states: a policy (C2SP tlog-policy), or the log's verifier keys, one a line. Throws `CannotVerify`. */
export function readPolicyFile(path: string): Trust {
  const text = readOrRefuse(path)
  try {
    const isPolicy = /^[ \t]*(log|witness|group|quorum)[ \t]/m.test(text)
    const policy = isPolicy ? parsePolicy(sha256, text) : trustLog(...parseKeys(text))
    return { policy, because: `Trusted: what ${path} says.` }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    throw new CannotVerify(`${path} is no policy and no key: ${error.message}`)
  }
}

/** The trust in the key that comes with what is to be verified; null where none comes. Throws `CannotVerify`. */
export async function trustOwnKey(open: OpenFile): Promise<Trust | null> {
  const chunks = await open(exportPaths.key)
  if (chunks === null) return null
  let text = ''
  for await (const chunk of chunks) text += Buffer.from(chunk).toString('utf8')
  try {
    const policy = trustLog(...parseKeys(text))
    const because = `Trusted: the key that came with it, ${text.trim().replaceAll('\n', ', ')}. Compare it with one that you had before, or give yours with --policy.`
    return { policy, because }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    throw new CannotVerify(`The key that came with it cannot be read: ${error.message}`)
  }
}

const parseKeys = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => parseVerifierKey(sha256, line.trim()))

/** No proof, policy, key or checkpoint has more bytes; a larger file is something else and is not read. */
const fileBytesMax = 4_000_000

/** A file's text. Throws `CannotVerify`. */
export function readOrRefuse(path: string): string {
  const bytes = readBytes(path)
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new CannotVerify(`${path} is an archive: unpack it, and verify the folder that comes out.`)
  return bytes.toString('utf8')
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size <= fileBytesMax) return readFileSync(path)
  } catch (error) {
    throw new CannotVerify(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  throw new CannotVerify(
    `${path} is too large to be a proof, a key, a policy or a checkpoint. An export is a folder.`,
  )
}
