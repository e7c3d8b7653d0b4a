import { describe, expect, it } from 'vitest'
import { parsePolicy, policyFileMax, policyNamesMax } from './policy-file.ts'
import { sha256 } from './testdata/node-crypto.ts'
import { signer } from './testdata/signing.ts'
import { isQuorumMet } from './trust-policy.ts'
import { formatVerifierKey, type VerifierKey, verifierKey } from './verifier-key.ts'

const log = signer('ledger.example.org', 1).key
const keys = new Map(
  ['X1', 'X2', 'X3', 'Y1', 'Y2'].map((name, at) => [
    name,
    signer(`${name}.example`, 10 + at, 'cosignature').key,
  ]),
)
const vkey = (name: string) => formatVerifierKey(keys.get(name) ?? log)
const witnesses = [...keys.keys()].map((name) => `witness ${name} ${vkey(name)}\n`).join('')

const example = `# Whom this reader trusts
log ${formatVerifierKey(log)} https://ledger.example.org/tlog
\t
 # Two groups of witnesses.
${witnesses}
group  X-witnesses\t2 X1 X2 X3
group Y-witnesses any Y1 Y2
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`
const cosignedBy = (...names: string[]) => new Set(names.flatMap((name) => keys.get(name) ?? []))

describe('a policy file', () => {
  it('names logs, witnesses and a quorum of groups', () => {
    const policy = parsePolicy(sha256, example)
    expect(policy.logs).toEqual([log])
    expect(policy.witnesses).toEqual([...keys.values()])
  })

  const quorums: [string, string[], boolean][] = [
    ['two of the first group and one of the second', ['X1', 'X3', 'Y2'], true],
    ['everybody', ['X1', 'X2', 'X3', 'Y1', 'Y2'], true],
    ['one of the first group', ['X1', 'Y1', 'Y2'], false],
    ['none of the second', ['X1', 'X2', 'X3'], false],
    ['nobody', [], false],
  ]
  it.each(quorums)('asks whether enough cosigned: %s', (_, names, isMet) => {
    const policy = parsePolicy(sha256, example)
    const known = new Set<VerifierKey>(
      policy.witnesses.filter((one) => [...cosignedBy(...names)].some((key) => key.name === one.name)),
    )
    expect(isQuorumMet(policy.quorum, known)).toBe(isMet)
  })

  it('can ask for nobody, or for one witness', () => {
    expect(isQuorumMet(parsePolicy(sha256, 'quorum none\n').quorum, new Set())).toBe(true)
    const one = parsePolicy(sha256, `witness X1 ${vkey('X1')}\nquorum X1\n`)
    expect(isQuorumMet(one.quorum, new Set())).toBe(false)
    expect(isQuorumMet(one.quorum, new Set(one.witnesses))).toBe(true)
  })

  const X = `witness X ${vkey('X1')}\n`
  const refused: [string, string, string][] = [
    ['no quorum', `log ${formatVerifierKey(log)}\n`, 'no quorum line'],
    ['two quorums', 'quorum none\nquorum none\n', 'line 2: there is a quorum line already'],
    ['a quorum of two names', 'quorum a b\n', 'the quorum is one name'],
    ['a quorum of no name', 'quorum\n', 'the quorum is one name'],
    ['a quorum that nobody defined', 'quorum X\n', 'no line before names X'],
    ['a quorum before its witness', `quorum X\n${X}`, 'no line before names X'],
    ['a word that means nothing', 'logs x\nquorum none\n', 'no line begins with logs'],
    ['a log without a key', 'log\nquorum none\n', 'a log is a key'],
    ['a log with too much', `log ${vkey('X1')} a b\nquorum none\n`, 'a log is a key'],
    ['a witness without a key', 'witness X\nquorum none\n', 'a witness is a name'],
    ['a witness without anything', 'witness\nquorum none\n', 'a witness is a name'],
    ['a witness with too much', `witness X ${vkey('X1')} a b\nquorum none\n`, 'a witness is a name'],
    ['a key that is none', 'log x+y+z\nquorum none\n', 'base64'],
    ['one log twice', `log ${vkey('X1')}\nlog ${vkey('X1')}\nquorum none\n`, 'stands in an earlier line'],
    [
      'one witness under two names',
      `${X}witness Y ${vkey('X1')}\nquorum none\n`,
      'stands in an earlier line',
    ],
    ['one name for two', `${X}witness X ${vkey('X2')}\nquorum none\n`, 'the name X is taken'],
    ['a witness called none', `witness none ${vkey('X1')}\nquorum none\n`, 'the name none is taken'],
    ['a group of none', 'group g any none\nquorum g\n', 'no line before names none'],
    ['a group without members', 'group g any\nquorum g\n', 'at least one member'],
    ['a group without a threshold', 'group g\nquorum g\n', 'at least one member'],
    ['a group without a name', 'group\nquorum none\n', 'at least one member'],
    ['a group of itself', 'group g any g\nquorum g\n', 'no line before names g'],
    ['a member of two groups', `${X}group g any X\ngroup h any X\nquorum g\n`, 'member of a group already'],
    ['a threshold of 0', `${X}group g 0 X\nquorum g\n`, 'a number from 1 to 1'],
    ['a threshold beyond its members', `${X}group g 2 X\nquorum g\n`, 'a number from 1 to 1'],
    ['a threshold that is no number', `${X}group g most X\nquorum g\n`, 'a number from 1 to 1'],
    ['a carriage return', 'quorum none\r\n', 'control character'],
    ['no newline at the end', 'quorum none', 'does not end with a newline'],
    ['too much of it', `${'#'.repeat(policyFileMax)}\nquorum none\n`, 'more than 100000'],
  ]
  it.each(refused)('is refused with %s', (_, text, sentence) => {
    expect(() => parsePolicy(sha256, text)).toThrow(sentence)
  })

  it('has as many logs and groups as the limits allow, and no more', () => {
    const logs = Array.from({ length: policyNamesMax + 1 }, (_, at) => {
      const publicKey = Uint8Array.from({ length: 32 }, (_, byte) => (byte === 0 ? at & 255 : at >> 8))
      return `log ${formatVerifierKey(verifierKey(sha256, 'l', publicKey))}\n`
    })
    const within = parsePolicy(sha256, `${logs.slice(1).join('')}quorum none\n`)
    expect(within.logs).toHaveLength(policyNamesMax)
    expect(() => parsePolicy(sha256, `${logs.join('')}quorum none\n`)).toThrow('more than 256')
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => `group g${at} any ${at === 0 ? 'X' : `g${at - 1}`}\n`).join('')
    const deep = parsePolicy(sha256, `${X}${chain(2 * policyNamesMax - 1)}quorum g510\n`)
    expect(isQuorumMet(deep.quorum, new Set(deep.witnesses))).toBe(true)
    expect(() => parsePolicy(sha256, `${X}${chain(2 * policyNamesMax)}quorum none\n`)).toThrow('512 names')
  })
})
