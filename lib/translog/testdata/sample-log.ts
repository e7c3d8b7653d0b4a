import { encodeHex, encodeText } from '../bytes.ts'
import type { JsonValue } from '../canonical-json.ts'
import { commit } from '../commitment.ts'
import { type Content, hashContent } from '../content.ts'
import { type Entry, encodeEntry } from '../entry.ts'
import { redactionCode } from '../ledger-rules.ts'
import type { ShownRecord } from '../shown-record.ts'
import { sha256 } from './node-crypto.ts'

/** Chance for tests: the same numbers for the same seed, from 0 to before 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to before `count`. */
export const pick = (random: () => number, count: number) => Math.floor(random() * count)

/** One of a list. */
export function oneOf<Value>(random: () => number, values: readonly Value[]): Value {
  const [value] = values.slice(pick(random, values.length))
  if (value === undefined) throw new Error('there is nothing to choose from')
  return value
}

/** A ledger that people worked on for a while: its log, what the entries stand for, and what its pages show. */
export type SampleLog = {
  readonly entries: readonly Entry[]
  readonly contents: readonly Content[]
  readonly records: readonly ShownRecord[]
}

type Claim = {
  readonly id: string
  codes: Record<string, string>
  sealed: { review: string; verdict: string; framing: string; salt: string; index: number }[]
  evidence: number
}

type Desk = {
  readonly random: () => number
  readonly entries: Entry[]
  readonly contents: Map<string, Content>
  readonly last: Map<string, number>
  readonly documents: { id: string; ref: string }[]
  readonly claims: Claim[]
  /** Contents that are given: an erased or sealed one is not. */
  readonly given: Set<string>
  readonly erasable: { index: number; name: string; subject: string }[]
}

const verdicts = ['verified', 'imprecise', 'misleading', 'disputed', 'unverifiable']

/** A log of `size` entries: documents, claims, evidence, checks, sealed reviews, decisions, dismissals, erasures. */
export function writeSampleLog(seed: number, size: number): SampleLog {
  const desk: Desk = {
    random: chance(seed),
    entries: [],
    contents: new Map(),
    last: new Map(),
    documents: [],
    claims: [],
    given: new Set(),
    erasable: [],
  }
  while (desk.entries.length < size) work(desk)
  const records = [
    ...desk.documents.map(({ id, ref }) => ({ subject: id, codes: { ref } })),
    ...desk.claims.map(({ id, codes }) => ({ subject: id, codes })),
  ]
    .map((record) => ({ ...record, index: desk.last.get(record.subject) ?? -1 }))
    .sort((one, other) => (one.subject < other.subject ? -1 : 1))
  const contents = [...desk.contents].filter(([key]) => desk.given.has(key)).map(([, content]) => content)
  return { entries: desk.entries, contents, records }
}

function work(desk: Desk): void {
  const { random, claims, documents, erasable } = desk
  const dice = random()
  if (documents.length === 0 || dice < 0.04) addDocument(desk)
  else if (claims.length === 0 || dice < 0.2) openClaim(desk)
  else if (dice < 0.25 && erasable.length > 0) erase(desk)
  else workOn(desk, oneOf(random, claims), random())
}

function workOn(desk: Desk, claim: Claim, dice: number): void {
  const { state } = claim.codes
  if (state === 'dismissed') openClaim(desk)
  else if (dice < 0.25) attachEvidence(desk, claim)
  else if (dice < 0.4) addCheck(desk, claim)
  else if (dice < 0.5 && state === 'open') dismiss(desk, claim)
  else if (state === 'decided') goStale(desk, claim)
  else if (state === 'contested') settle(desk, claim)
  else submitReview(desk, claim)
}

type Said = {
  readonly kind: string
  readonly subject: string
  readonly codes?: Record<string, string>
  /** Values that the entry names by a plain hash. */
  readonly values?: Record<string, JsonValue>
  /** Hashes that no content is given for. */
  readonly hashes?: Record<string, string>
  /** Values that the entry commits to. */
  readonly bodies?: Record<string, { readonly salt: string; readonly body: JsonValue }>
  /** Whether the bodies stay closed for now. */
  readonly isSealed?: boolean
}

const keyOf = (index: number, name: string) => `${index} ${name}`

function say(desk: Desk, said: Said): number {
  const { kind, subject, codes = {}, values = {}, bodies = {} } = said
  const index = desk.entries.length
  const previous = desk.last.get(subject) ?? null
  const before = previous === null ? 0 : (desk.entries[previous]?.revision ?? 0)
  desk.entries.push({
    version: 1,
    at: new Date(1_790_000_000_000 + index * 1000 + pick(desk.random, 900)).toISOString(),
    kind,
    subject,
    revision: before + 1,
    previous,
    actor: { id: `p${pick(desk.random, 4)}`, role: 'reviewer' },
    codes,
    hashes: {
      ...said.hashes,
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, hashContent(sha256, value)]),
      ),
    },
    commitments: Object.fromEntries(
      Object.entries(bodies).map(([name, { salt, body }]) => [name, commit(sha256, bytesOf(salt), body)]),
    ),
  })
  desk.last.set(subject, index)
  for (const [name, value] of Object.entries(values)) {
    desk.contents.set(keyOf(index, name), { index, name, salt: null, value })
    desk.given.add(keyOf(index, name))
  }
  for (const [name, { salt, body }] of Object.entries(bodies)) {
    desk.contents.set(keyOf(index, name), { index, name, salt, value: body })
    if (!said.isSealed) open(desk, index, name, subject)
  }
  return index
}

function open(desk: Desk, index: number, name: string, subject: string): void {
  desk.given.add(keyOf(index, name))
  desk.erasable.push({ index, name, subject })
}

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

function newId(desk: Desk, what: string): string {
  return `${encodeHex(sha256(encodeText(`${what} ${desk.random()}`))).slice(0, 8)}-${what}`
}

const newSalt = (desk: Desk) => encodeHex(sha256(encodeText(`salt ${desk.random()}`)))

const words = [
  'Training',
  'cost',
  '$5.6 million',
  'über',
  'ten\nlines',
  '"quoted"',
  '🧮',
  'H800',
  'hours',
  '½',
]
const prose = (desk: Desk) =>
  Array.from({ length: 1 + pick(desk.random, 6) }, () => oneOf(desk.random, words)).join(' ')

function addDocument(desk: Desk): void {
  const id = newId(desk, 'document')
  const ref = `d-${desk.documents.length + 1}`
  say(desk, {
    kind: 'document.add',
    subject: id,
    codes: { ref },
    values: { text: prose(desk), record: { title: prose(desk), isSample: false } },
  })
  desk.documents.push({ id, ref })
}

function openClaim(desk: Desk): void {
  const id = newId(desk, 'claim')
  const document = oneOf(desk.random, desk.documents)
  const codes = { ref: `c-${desk.claims.length + 1}`, state: 'open', document: document.id, assertion: 'so' }
  say(desk, {
    kind: 'claim.open',
    subject: id,
    codes,
    hashes: { 'seen.text': hashContent(sha256, prose(desk)) },
    values: { claim: { exact: prose(desk), figures: [{ written: '5.6', digits: 2 }] } },
  })
  desk.claims.push({ id, codes, sealed: [], evidence: 0 })
}

function attachEvidence(desk: Desk, claim: Claim): void {
  claim.evidence += 1
  say(desk, {
    kind: 'evidence.attach',
    subject: claim.id,
    codes: {
      evidence: newId(desk, 'evidence'),
      stance: oneOf(desk.random, ['supports', 'refutes', 'context']),
    },
    values: {
      evidence: { fact: prose(desk), locator: 'Table 1' },
      source: { title: prose(desk), author: null },
    },
  })
}

function addCheck(desk: Desk, claim: Claim): void {
  say(desk, {
    kind: 'check.add',
    subject: claim.id,
    codes: { check: newId(desk, 'check'), outcome: 'consistent' },
    values: { check: { label: prose(desk), expression: `rent * ${pick(desk.random, 100)}` } },
  })
}

function dismiss(desk: Desk, claim: Claim): void {
  const { ref = '', document = '', assertion = '' } = claim.codes
  const reason = oneOf(desk.random, ['not-checkable', 'duplicate'])
  say(desk, {
    kind: 'claim.dismiss',
    subject: claim.id,
    codes: { state: 'dismissed', reason },
    bodies: { note: { salt: newSalt(desk), body: { tag: 'dismissal-note', text: prose(desk) } } },
  })
  claim.codes = { ref, document, assertion, state: 'dismissed', reason }
}

function goStale(desk: Desk, claim: Claim): void {
  say(desk, { kind: 'claim.go-stale', subject: claim.id, codes: { state: 'stale' } })
  claim.codes = { ...claim.codes, state: 'stale' }
}

function submitReview(desk: Desk, claim: Claim): void {
  const review = newId(desk, 'review')
  const [verdict, framing] = [oneOf(desk.random, verdicts), oneOf(desk.random, ['exact', 'broader'])]
  const salt = newSalt(desk)
  const index = desk.entries.length
  claim.sealed.push({ review, verdict, framing, salt, index })
  const all = claim.sealed
  const isLast = all.length % 2 === 0
  const agree = all.slice(-2).every((one) => one.verdict === verdict)
  const state = isLast ? (agree ? 'decided' : 'contested') : 'in-review'
  const { ref = '', document = '', assertion = '' } = claim.codes
  claim.codes = { ref, document, assertion, state }
  if (state === 'decided') claim.codes = { ...claim.codes, verdict, basis: 'agreement' }
  const opened = openings(state === 'decided' ? all : [])
  say(desk, {
    kind: 'review.submit',
    subject: claim.id,
    codes: {
      review,
      state,
      ...(state === 'decided' ? { verdict, basis: 'agreement' } : {}),
      ...opened.codes,
    },
    hashes: { 'seen.evidence': hashContent(sha256, claim.evidence), ...opened.hashes },
    bodies: {
      opening: { salt, body: { tag: 'review-opening', verdict, framing } },
      rationale: { salt: newSalt(desk), body: { tag: 'review-rationale', text: prose(desk), caveat: null } },
    },
    isSealed: true,
  })
  if (state === 'decided') unseal(desk, claim)
}

function settle(desk: Desk, claim: Claim): void {
  const { ref = '', document = '', assertion = '' } = claim.codes
  const verdict = oneOf(desk.random, verdicts)
  const said = { state: 'decided', verdict, basis: 'settlement' }
  const opened = openings(claim.sealed)
  say(desk, {
    kind: 'claim.settle',
    subject: claim.id,
    codes: { ...said, ...opened.codes },
    hashes: opened.hashes,
    bodies: { reason: { salt: newSalt(desk), body: { tag: 'decision-reason', text: prose(desk) } } },
  })
  claim.codes = { ref, document, assertion, ...said }
  unseal(desk, claim)
}

function openings(sealed: Claim['sealed']) {
  return {
    codes: Object.fromEntries(sealed.map((one) => [`review.${one.review}`, `${one.verdict} ${one.framing}`])),
    hashes: Object.fromEntries(sealed.map((one) => [`salt.${one.review}`, one.salt])),
  }
}

/** Reviews are opened again with every decision; their contents are given from the first one on. */
function unseal(desk: Desk, claim: Claim): void {
  const isNew = (one: { index: number }) =>
    !desk.given.has(keyOf(one.index, 'opening')) && !isErased(desk, one.index, 'opening')
  for (const { index } of claim.sealed.filter(isNew))
    for (const name of ['opening', 'rationale']) open(desk, index, name, claim.id)
}

function isErased(desk: Desk, index: number, name: string): boolean {
  return desk.entries.some(({ codes }) => Object.hasOwn(codes, redactionCode(index, name)))
}

function erase(desk: Desk): void {
  const [erased] = desk.erasable.splice(pick(desk.random, desk.erasable.length), 1)
  if (!erased) return
  const { index, name, subject } = erased
  say(desk, { kind: 'body.erase', subject, codes: { [redactionCode(index, name)]: 'on-request' } })
  desk.given.delete(keyOf(index, name))
}

/** The bytes of an entry, as the log keeps them. */
export const entryBytes = (entry: Entry) => encodeText(encodeEntry(entry))
