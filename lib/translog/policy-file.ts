import type { Sha256 } from './bytes.ts'
import { Malformed } from './malformed.ts'
import { noQuorum, type Quorum, type TrustPolicy } from './trust-policy.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/** UTF-16 code units of a policy file. */
export const policyFileMax = 100_000

/** Logs, witnesses or groups of one policy, of each; C2SP tlog-policy asks for 32 at least. */
export const policyNamesMax = 256

type Draft = {
  readonly sha256: Sha256
  readonly logs: VerifierKey[]
  readonly witnesses: VerifierKey[]
  /** What a group or the quorum may name: witnesses and groups of the lines before. */
  readonly named: Map<string, VerifierKey | Quorum>
  /** Names that are a member of some group already. */
  readonly members: Set<string>
  quorum: Quorum | null
}

/**
 * Reads a policy file (C2SP tlog-policy, "Policy file syntax and structure"): `log`, `witness`, `group` and `quorum`
 * lines, comments after #. Throws `bad-policy` with the line's number, and what a verifier key throws. Addresses at
 * the end of a line are passed over: verifying needs none.
 */
export function parsePolicy(sha256: Sha256, text: string): TrustPolicy {
  requirePolicy(text.length <= policyFileMax, 0, `it has more than ${policyFileMax} characters`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  requirePolicy(!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text), 0, 'it holds a control character')
  const draft: Draft = {
    sha256,
    logs: [],
    witnesses: [],
    named: new Map(),
    members: new Set(),
    quorum: null,
  }
  const lines = text.split('\n')
  requirePolicy(lines.pop() === '', 0, 'its last line does not end with a newline')
  lines.forEach((line, at) => {
    const [word, ...rest] = line.split(/[ \t]+/).filter((one) => one !== '')
    if (word !== undefined && !word.startsWith('#')) readLine(draft, at + 1, word, rest)
  })
  requirePolicy(draft.quorum !== null, 0, 'it has no quorum line')
  return { logs: draft.logs, witnesses: draft.witnesses, quorum: draft.quorum }
}

function readLine(draft: Draft, line: number, word: string, rest: readonly string[]): void {
  if (word === 'log') readLog(draft, line, rest)
  else if (word === 'witness') readWitness(draft, line, rest)
  else if (word === 'group') readGroup(draft, line, rest)
  else if (word === 'quorum') readQuorum(draft, line, rest)
  else requirePolicy(false, line, `no line begins with ${word}`)
}

function readLog(draft: Draft, line: number, [text, ...rest]: readonly string[]): void {
  requirePolicy(text !== undefined && rest.length <= 1, line, 'a log is a key and perhaps an address')
  addKey(draft, line, draft.logs, text)
}

function readWitness(draft: Draft, line: number, [name, text, ...rest]: readonly string[]): void {
  requirePolicy(
    name !== undefined && text !== undefined && rest.length <= 1,
    line,
    'a witness is a name, a key and perhaps an address',
  )
  addName(draft, line, name, addKey(draft, line, draft.witnesses, text))
}

/** Two keys are the same when their public keys are, whatever their names ("Public key representation"). */
function addKey(draft: Draft, line: number, keys: VerifierKey[], text: string): VerifierKey {
  const key = parseVerifierKey(draft.sha256, text)
  const isKnown = keys.some((one) => one.publicKey.join() === key.publicKey.join())
  requirePolicy(!isKnown, line, 'this key stands in an earlier line')
  requirePolicy(keys.length < policyNamesMax, line, `there are more than ${policyNamesMax} of these`)
  keys.push(key)
  return key
}

function addName(draft: Draft, line: number, name: string, meaning: VerifierKey | Quorum): void {
  requirePolicy(name !== 'none' && !draft.named.has(name), line, `the name ${name} is taken`)
  requirePolicy(
    draft.named.size < 2 * policyNamesMax,
    line,
    `there are more than ${2 * policyNamesMax} names`,
  )
  draft.named.set(name, meaning)
}

function readGroup(draft: Draft, line: number, [name, threshold, ...names]: readonly string[]): void {
  requirePolicy(
    name !== undefined && threshold !== undefined && names.length > 0,
    line,
    'a group is a name, a threshold and at least one member',
  )
  const members = names.map((one) => {
    requirePolicy(!draft.members.has(one), line, `${one} is a member of a group already`)
    draft.members.add(one)
    return meaningOf(draft, line, one)
  })
  addName(draft, line, name, { needed: thresholdOf(line, threshold, members.length), members })
}

function thresholdOf(line: number, threshold: string, count: number): number {
  if (threshold === 'any') return 1
  if (threshold === 'all') return count
  const needed = /^[1-9][0-9]{0,3}$/.test(threshold) ? Number(threshold) : Number.NaN
  requirePolicy(needed <= count, line, `a threshold is all, any, or a number from 1 to ${count}`)
  return needed
}

function readQuorum(draft: Draft, line: number, [name, ...rest]: readonly string[]): void {
  requirePolicy(draft.quorum === null, line, 'there is a quorum line already')
  requirePolicy(name !== undefined && rest.length === 0, line, 'the quorum is one name')
  draft.quorum = name === 'none' ? noQuorum : { needed: 1, members: [meaningOf(draft, line, name)] }
}

function meaningOf(draft: Draft, line: number, name: string): VerifierKey | Quorum {
  const meaning = draft.named.get(name)
  requirePolicy(meaning !== undefined, line, `no line before names ${name}`)
  return meaning
}

function requirePolicy(condition: unknown, line: number, why: string): asserts condition {
  const place = line === 0 ? '' : `, line ${line}`
  if (!condition) throw new Malformed('bad-policy', `This is no policy file${place}: ${why}.`)
}
