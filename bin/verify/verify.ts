import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { fileNamed } from '../steps/verb.ts'
import { CannotVerify } from './cannot-verify.ts'
import { openFolder } from './open-folder.ts'
import { openSite } from './open-site.ts'
import { exitCodes, type Verified } from './verified.ts'
import { verifyLedger } from './verify-ledger.ts'
import { verifyProof } from './verify-proof.ts'
import { readOrRefuse, readPolicyFile, type Trust } from './whom-to-trust.ts'

export const usage = 'verify <export | address | proof file> [--since CHECKPOINT] [--policy FILE]'

/** What nobody can see from inside the log, said with every outcome. */
const limits =
  'What this does not prove: unless an outside witness saw the checkpoint, the operator could show another log to another reader.'

const heads = {
  good: 'Good: nothing was changed.',
  altered: 'Altered: this is not what was logged.',
  incomplete: 'Incomplete: not everything is there that would have to be compared.',
  unreadable: 'Nothing could be verified.',
}

/** `claim-ledger verify`: prints what it found, and gives the exit code: 0 good, 1 altered, 2 incomplete, 3 bad input. */
export async function verify(args: readonly string[]): Promise<number> {
  try {
    const { outcome, sentences, trust } = await verifyWhat(args)
    console.log([heads[outcome], ...sentences, trust.because, limits].join('\n'))
    return exitCodes[outcome]
  } catch (error) {
    if (!(error instanceof CannotVerify)) throw error
    console.error(error.message)
    return exitCodes.unreadable
  }
}

async function verifyWhat(args: readonly string[]): Promise<Verified> {
  const { what: named, policy, since } = readArguments(args)
  const trust = policy === undefined ? null : readPolicyFile(fileNamed(policy))
  const options = { trust, since: since === undefined ? null : readOrRefuse(fileNamed(since)) }
  if (/^https?:\/\//.test(named)) return verifyLedger(await openSite(named), options)
  const what = fileNamed(named)
  const found = await stat(what).catch(() => null)
  if (found?.isDirectory()) return verifyLedger(openFolder(what), options)
  if (found === null) throw new CannotVerify(`There is no file or folder ${what}. Use: claim-ledger ${usage}`)
  // Said before the key is asked for: what is no text is no proof.
  readOrRefuse(what)
  return verifyProof(what, trust ?? needKey())
}

function needKey(): Trust {
  throw new CannotVerify(
    'A proof says nothing of whom to trust: give the log’s key, as its site shows it at /tlog/key, with --policy FILE.',
  )
}

function readArguments(args: readonly string[]): { what: string; policy?: string; since?: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { policy: { type: 'string' }, since: { type: 'string' } },
      allowPositionals: true,
    })
    const [what, ...more] = positionals
    if (what !== undefined && more.length === 0) return { what, ...values }
  } catch (error) {
    throw new CannotVerify(`${error instanceof Error ? error.message : error}\nUse: claim-ledger ${usage}`)
  }
  throw new CannotVerify(`Use: claim-ledger ${usage}`)
}
