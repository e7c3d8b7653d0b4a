import { describe, expect, it } from 'vitest'
import { encodeHex } from './bytes.ts'
import { commit } from './commitment.ts'
import type { Entry } from './entry.ts'
import type { ExportFault } from './export-fault.ts'
import { redactionCode } from './ledger-rules.ts'
import { type Absence, startReplay } from './replay.ts'
import { sha256 } from './testdata/node-crypto.ts'

const hash = 'ab'.repeat(32)
const nothing = new Set<string>()
const codesOf = (faults: readonly ExportFault[]) => faults.map(({ code }) => code)

/** A replay that numbers entries by itself and names each entry's predecessor. */
function start(isLookingAtContents = true) {
  const replay = startReplay(sha256)
  const last = new Map<string, number>()
  let index = 0
  const entry = (part: Partial<Entry>): Entry => ({
    version: 1,
    at: '2026-11-24T01:02:03.004Z',
    kind: 'any',
    subject: 'a',
    revision: 1,
    previous: last.get(part.subject ?? 'a') ?? null,
    actor: { id: 'p', role: 'editor' },
    codes: {},
    hashes: {},
    commitments: {},
    ...part,
  })
  return {
    ...replay,
    say(part: Partial<Entry>, given: ReadonlySet<string> = nothing) {
      const said = entry(part)
      last.set(said.subject, index)
      index += 1
      return replay.add(index - 1, said, isLookingAtContents ? given : null)
    },
    miss(subject = 'a', why: Absence = 'altered') {
      last.set(subject, index)
      replay.skip(index, why)
      index += 1
    },
  }
}

const opened = { ref: 'c-1', state: 'open' }

describe('a subject, replayed', () => {
  it('shows what its last entries say', () => {
    const { say, compare, finish, counts } = start()
    expect(say({ codes: { ...opened, assertion: 'so', evidence: 'e' } })).toEqual([])
    expect(say({ codes: { state: 'decided', verdict: 'verified', basis: 'agreement' } })).toEqual([])
    const shown = { ref: 'c-1', assertion: 'so', state: 'decided', verdict: 'verified', basis: 'agreement' }
    expect(compare({ subject: 'a', index: 1, codes: shown })).toEqual([])
    expect(finish(true)).toEqual([])
    expect(counts()).toEqual({ subjects: 1, redacted: 0, sealed: 0 })
  })

  it('keeps its verdict while it is stale, and loses it with any other state', () => {
    const { say, compare } = start()
    say({ codes: { ...opened, state: 'decided', verdict: 'verified' } })
    say({ codes: { state: 'stale' } })
    expect(
      compare({ subject: 'a', index: 1, codes: { ref: 'c-1', state: 'stale', verdict: 'verified' } }),
    ).toEqual([])
    say({ codes: { state: 'in-review' } })
    expect(compare({ subject: 'a', index: 2, codes: { ref: 'c-1', state: 'in-review' } })).toEqual([])
  })

  it('is told apart from what is shown, each difference in a sentence', () => {
    const { say, compare } = start()
    say({ codes: { ...opened, state: 'decided', verdict: 'disputed' } })
    const faults = compare({
      subject: 'a',
      index: 4,
      codes: { ref: 'c-1', state: 'decided', constructor: 'x' },
    })
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'c-1: the ledger shows the constructor "x", the log says (none).',
      'c-1: the ledger shows the verdict (none), the log says "disputed".',
      'c-1: the ledger shows it as of entry 4, its last change is entry 0.',
    ])
    expect(faults).toContainEqual(expect.objectContaining({ code: 'record-differs', index: 0, subject: 'a' }))
  })

  it('is missed where the ledger does not show it, and unknown where the log does not have it', () => {
    const { say, compare, finish } = start()
    say({ codes: opened })
    say({ subject: 'b', codes: { note: 'no page of its own' } })
    expect(codesOf(finish(true))).toEqual(['record-missing'])
    expect(finish(false)).toEqual([])
    expect(compare({ subject: 'c', index: 0, codes: { ref: 'c-9' } })).toMatchObject([
      { code: 'record-unknown', sentence: 'The ledger shows c-9, which is not in the log.', subject: 'c' },
    ])
    expect(codesOf(compare({ subject: 'b', index: 1, codes: {} }))).toEqual(['record-unknown'])
  })
})

describe('a chain of entries', () => {
  it('breaks where an entry names another predecessor', () => {
    const { say } = start()
    say({ codes: opened })
    expect(say({ previous: null })).toMatchObject([
      {
        code: 'chain-broken',
        sentence: 'Entry 1 of c-1 says that it is the first; the entry before it is 0.',
      },
    ])
    expect(say({ subject: 'b', previous: 1 })).toMatchObject([
      { sentence: 'Entry 2 of b says that it follows entry 1; there is none before it.', subject: 'b' },
    ])
  })

  it('breaks where a revision goes back', () => {
    const { say } = start()
    say({ revision: 3 })
    expect(say({ revision: 3 })).toEqual([])
    expect(codesOf(say({ revision: 2 }))).toEqual(['revision-goes-back'])
  })

  it('tells whose history it was when an entry is missing, and compares that subject no more', () => {
    const { say, miss, compare, finish } = start()
    say({ codes: opened })
    miss()
    expect(say({ codes: { state: 'decided' } })).toMatchObject([
      {
        code: 'history-altered',
        index: 1,
        subject: 'a',
        sentence:
          'The history of c-1 was altered: entry 1, which entry 2 follows, is missing or not the one that was logged.',
      },
    ])
    expect(say({})).toEqual([])
    expect(compare({ subject: 'a', index: 9, codes: {} })).toEqual([])
    expect(finish(true)).toEqual([])
  })

  it('is only incomplete where the entry was not given', () => {
    const { say, miss } = start()
    miss('a', 'not-given')
    expect(say({ codes: opened })).toMatchObject([
      {
        code: 'history-incomplete',
        sentence: 'The history of c-1 is not all there: entry 0, which entry 1 follows, is not given.',
      },
    ])
  })

  it.each([
    [
      'not-given',
      'history-incomplete',
      'The history of c-9 is not all there: entry 0, its last, is not given.',
    ],
    [
      'altered',
      'history-altered',
      'The history of c-9 was altered: entry 0, its last, is missing or not the one that was logged.',
    ],
  ] as const)('has nothing to compare where the last entry is %s', (why, code, sentence) => {
    const { miss, compare, finish } = start()
    miss('a', why)
    expect(compare({ subject: 'a', index: 0, codes: { ref: 'c-9' } })).toMatchObject([{ code, sentence }])
    expect(finish(true)).toEqual([])
  })

  it('does so for a subject whose first entry is missing', () => {
    const { say, miss } = start()
    miss('b')
    expect(say({ subject: 'b', codes: { ref: 'c-2' } })).toMatchObject([
      { code: 'history-altered', index: 0, subject: 'b' },
    ])
  })
})

const salt = new Uint8Array(32).fill(7)
const body = { tag: 'review-opening', verdict: 'verified', framing: 'exact' }
const submitted: Partial<Entry> = {
  kind: 'review.submit',
  codes: { review: 'r', state: 'in-review' },
  commitments: { opening: commit(sha256, salt, body), rationale: hash },
}
const opening = (verdict: string, key: Uint8Array = salt): Partial<Entry> => ({
  codes: { state: 'decided', 'review.r': verdict },
  hashes: { 'salt.r': encodeHex(key) },
})

describe('a sealed review', () => {
  it('need not be shown before the decision, and must be after it', () => {
    const { say, finish, counts } = start()
    say({ codes: opened })
    expect(say(submitted)).toEqual([])
    expect(finish(true)).toMatchObject([{ code: 'record-missing' }])
    expect(counts().sealed).toBe(2)
    expect(say(opening('verified exact'))).toEqual([])
    expect(counts().sealed).toBe(0)
    expect(finish(false)).toMatchObject([
      {
        code: 'content-missing',
        index: 1,
        sentence: 'The opening of entry 1 (c-1) is not given, and no entry says that it was erased.',
      },
      { code: 'content-missing', index: 1 },
    ])
  })

  it('is opened with the verdict that it committed to, or found out', () => {
    const given = new Set(['opening', 'rationale'])
    const outcome = (decision: Partial<Entry>) => {
      const { say, finish } = start()
      say(submitted, given)
      return codesOf([...say(decision), ...finish(false)])
    }
    expect(outcome(opening('verified exact'))).toEqual([])
    expect(outcome(opening('disputed exact'))).toEqual(['opening-differs'])
    expect(outcome(opening('verified'))).toEqual(['opening-differs'])
    expect(outcome(opening('verified exact', new Uint8Array(32)))).toEqual(['opening-differs'])
    expect(outcome(opening('verified exact', new Uint8Array(31)))).toEqual(['opening-differs'])
    expect(outcome({ codes: { 'review.r': 'verified exact' } })).toEqual(['opening-differs'])
  })

  it('cannot be opened where none was submitted, unless an entry is missing', () => {
    const whole = start()
    expect(codesOf(whole.say(opening('verified exact')))).toEqual(['opening-unknown'])
    const broken = start()
    broken.miss()
    expect(codesOf(broken.say(opening('verified exact')))).toEqual(['history-altered'])
  })

  it('keeps nothing closed that commits to nothing', () => {
    const { say, counts } = start()
    expect(say({ kind: 'review.submit', commitments: { opening: hash } })).toEqual([])
    expect(say({ kind: 'review.submit', codes: { review: 'q' } })).toEqual([])
    expect(counts().sealed).toBe(0)
  })
})

describe('contents', () => {
  const added: Partial<Entry> = {
    kind: 'document.add',
    codes: { ref: 'd-1' },
    hashes: { text: hash, 'seen.claim': hash, 'salt.q': hash },
  }
  const noted: Partial<Entry> = { commitments: { note: hash, reason: hash, 'held.reason': hash } }

  it('are due for every hash that does not only repeat, and every commitment that is not held', () => {
    const { say, finish } = start()
    say(added)
    say(noted, new Set(['note']))
    expect(finish(false).map(({ index, sentence }) => `${index} ${sentence.split(' ')[1]}`)).toEqual([
      '0 text',
      '1 reason',
    ])
  })

  it('are due no more once they were erased', () => {
    const { say, finish, counts } = start()
    say(noted)
    const erase = (name: string) => say({ codes: { [redactionCode(0, name)]: 'on-request' } })
    expect(erase('note')).toEqual([])
    expect(finish(false)).toHaveLength(1)
    expect(erase('reason')).toEqual([])
    expect(finish(false)).toEqual([])
    expect(counts().redacted).toBe(2)
  })

  it('cannot be erased and shown, twice, of another subject, or where there are none', () => {
    const { say, miss } = start()
    say(noted, new Set(['note']))
    const erase = (code: string, subject = 'a') => codesOf(say({ subject, codes: { [code]: 'x' } }))
    expect(erase(redactionCode(0, 'note'))).toEqual(['redaction-unfounded'])
    expect(erase(redactionCode(0, 'reason'), 'b')).toEqual(['redaction-unfounded'])
    expect(erase(redactionCode(0, 'reason'))).toEqual([])
    expect(erase(redactionCode(0, 'reason'))).toEqual(['redaction-unfounded'])
    expect(erase(redactionCode(99, 'note'))).toEqual(['redaction-unfounded'])
    expect(erase('redacts.01.note')).toEqual([])
    miss('c')
    expect(codesOf(say({ codes: { [redactionCode(7, 'note')]: 'x' } }))).toEqual([])
  })

  it('are not looked at where the caller does not', () => {
    const { say, finish } = start(false)
    say(added)
    expect(say({ codes: { [redactionCode(99, 'x')]: 'x' } })).toEqual([])
    expect(finish(false)).toEqual([])
  })
})
