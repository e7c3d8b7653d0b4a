import { decodeHex, type Sha256 } from './bytes.ts'
import { commit, saltBytes } from './commitment.ts'
import type { Entry } from './entry.ts'
import { type ExportFault, exportFault } from './export-fault.ts'
import {
  type Codes,
  dueContents,
  isShown,
  openingsOf,
  type Redaction,
  type ReviewOpening,
  redactionsOf,
  replayCodes,
  sealedReviews,
  statesOfOthers,
} from './ledger-rules.ts'
import type { ShownRecord } from './shown-record.ts'

/** What replaying a log came to, beside its faults. */
export type ReplayCounts = {
  /** Subjects that the log speaks of. */
  readonly subjects: number
  /** Contents that a redaction entry says were erased. */
  readonly redacted: number
  /** Contents of reviews that no decision has opened yet. */
  readonly sealed: number
}

/** The entries of a log, taken in order and folded into the ledger that they make. */
export type Replay = {
  /** The next entry, with the names of the contents that were given for it; null where contents are not looked at. */
  readonly add: (index: number, entry: Entry, given: ReadonlySet<string> | null) => ExportFault[]
  /** Says why there is no such entry: whose history it belongs to, a later one will tell. */
  readonly skip: (index: number, why: Absence) => void
  /** Compares what the ledger shows of one subject with what the entries say. Call it after the last entry. */
  readonly compare: (record: ShownRecord) => ExportFault[]
  /** What is missing at the end: contents, and subjects that were never compared unless `isLedgerLookedAt` is false. */
  readonly finish: (isLedgerLookedAt: boolean) => ExportFault[]
  readonly counts: () => ReplayCounts
  /** The reference of a subject, as the ledger addresses it; null where none of its entries gave one yet. */
  readonly refOf: (subject: string) => string | null
  /** Every subject as its entries leave it. */
  readonly standings: () => Iterable<LoggedStanding>
}

/** What the log says of one subject. */
export type LoggedStanding = {
  readonly subject: string
  /** The last entry that changed it, its own or another subject's. */
  readonly index: number
  readonly revision: number
  readonly codes: Codes
  /** Whether the ledger has a page for it. */
  readonly isShown: boolean
}

/** Why an entry cannot be replayed: its bundle is not there, or it is there and not as it was logged. */
export type Absence = 'not-given' | 'altered'

/** One subject as its entries leave it. */
type Standing = {
  last: number
  /** The last entry that changed it, its own or another subject's. */
  touched: number
  revision: number
  codes: Codes
  /** Whether an entry of its history is missing or not to be believed. */
  isBroken: boolean
  isCompared: boolean
}

/** A review whose verdict is committed to, and not told yet. */
type Seal = { readonly index: number; readonly commitment: string; readonly names: readonly string[] }

/** Contents of one entry that were not given, by name, and whether they belong to a review that is still sealed. */
type Absent = { readonly subject: string; readonly names: Map<string, { isSealed: boolean }> }

type State = {
  readonly sha256: Sha256
  readonly subjects: Map<string, Standing>
  readonly skipped: Map<number, Absence>
  readonly seals: Map<string, Seal>
  readonly absent: Map<number, Absent>
  redacted: number
}

/** A replay of an empty log. `sha256` is needed for the commitments that decisions open. */
export function startReplay(sha256: Sha256): Replay {
  const state: State = {
    sha256,
    subjects: new Map(),
    skipped: new Map(),
    seals: new Map(),
    absent: new Map(),
    redacted: 0,
  }
  return {
    add: (index, entry, given) => addEntry(state, index, entry, given),
    skip: (index, why) => {
      state.skipped.set(index, why)
    },
    compare: (record) => compareRecord(state, record),
    finish: (isLedgerLookedAt) => [
      ...missingContents(state),
      ...(isLedgerLookedAt ? missingRecords(state) : []),
    ],
    counts: () => ({
      subjects: state.subjects.size,
      redacted: state.redacted,
      sealed: [...state.absent.values()].reduce(
        (sum, { names }) => sum + [...names.values()].filter(({ isSealed }) => isSealed).length,
        0,
      ),
    }),
    refOf: (subject) => state.subjects.get(subject)?.codes.ref ?? null,
    standings: () => standings(state),
  }
}

function* standings(state: State): Generator<LoggedStanding> {
  for (const [subject, { touched, revision, codes }] of state.subjects)
    yield { subject, index: touched, revision, codes, isShown: isShown(codes, documentOf(state, codes)) }
}

function addEntry(
  state: State,
  index: number,
  entry: Entry,
  given: ReadonlySet<string> | null,
): ExportFault[] {
  const { subject } = entry
  const before = state.subjects.get(subject)
  const faults = checkChain(state, index, entry, before)
  state.subjects.set(subject, {
    last: index,
    touched: index,
    revision: entry.revision,
    codes: replayCodes(before?.codes ?? {}, entry),
    isBroken: before?.isBroken === true || faults.length > 0,
    isCompared: false,
  })
  for (const other of statesOfOthers(entry)) touchOther(state, index, other)
  keepSeal(state, index, entry)
  if (given) {
    const names = dueContents(entry).filter((name) => !given.has(name))
    const sealed = new Set(sealedReviews(entry).flatMap((review) => review.names))
    if (names.length > 0)
      state.absent.set(index, {
        subject,
        names: new Map(names.map((name) => [name, { isSealed: sealed.has(name) }])),
      })
  }
  for (const opening of openingsOf(entry)) faults.push(...openReview(state, index, entry, opening))
  if (given)
    for (const redaction of redactionsOf(entry)) faults.push(...redact(state, index, entry, redaction))
  return faults
}

/** A change of one claim that makes another's verdict stale is one entry, the first's. */
function touchOther(state: State, index: number, other: { subject: string; state: string }): void {
  const standing = state.subjects.get(other.subject)
  if (!standing) return
  standing.codes = { ...standing.codes, state: other.state }
  standing.touched = index
}

/** One subject's entries name each other in a row, and its revision never goes back. */
function checkChain(
  state: State,
  index: number,
  { subject, previous, revision, codes }: Entry,
  before: Standing | undefined,
): ExportFault[] {
  const about = { index, subject }
  const name = codes.ref ?? before?.codes.ref ?? subject
  const skipped = previous === null ? undefined : state.skipped.get(previous)
  if (skipped === 'altered') {
    const sentence = `The history of ${name} was altered: entry ${previous}, which entry ${index} follows, is missing or not the one that was logged.`
    return [exportFault('history-altered', sentence, { index: previous, subject })]
  }
  if (skipped === 'not-given') {
    const sentence = `The history of ${name} is not all there: entry ${previous}, which entry ${index} follows, is not given.`
    return [exportFault('history-incomplete', sentence, { index: previous, subject })]
  }
  if (previous !== (before?.last ?? null)) {
    const said = previous === null ? 'says that it is the first' : `says that it follows entry ${previous}`
    const found = before ? `the entry before it is ${before.last}` : 'there is none before it'
    return [exportFault('chain-broken', `Entry ${index} of ${name} ${said}; ${found}.`, about)]
  }
  if (before && revision < before.revision) {
    const sentence = `Entry ${index} of ${name} speaks of revision ${revision}, after one of revision ${before.revision}.`
    return [exportFault('revision-goes-back', sentence, about)]
  }
  return []
}

const sealName = (subject: string, review: string) => `${subject} ${review}`

function keepSeal(state: State, index: number, entry: Entry): void {
  for (const { review, opening, names } of sealedReviews(entry)) {
    const commitment = entry.commitments[opening]
    if (commitment !== undefined)
      state.seals.set(sealName(entry.subject, review), { index, commitment, names })
  }
}

/** A decision tells what a review said; its contents are due from then on. */
function openReview(
  state: State,
  index: number,
  { subject, codes }: Entry,
  opening: ReviewOpening,
): ExportFault[] {
  const about = { index, subject }
  const standing = state.subjects.get(subject)
  const name = codes.ref ?? standing?.codes.ref ?? subject
  const seal = state.seals.get(sealName(subject, opening.review))
  if (!seal) {
    if (standing?.isBroken) return []
    const sentence = `Entry ${index} opens a review of ${name} that was never submitted.`
    return [exportFault('opening-unknown', sentence, about)]
  }
  const absent = state.absent.get(seal.index)
  for (const name of seal.names) {
    const content = absent?.names.get(name)
    if (content) content.isSealed = false
  }
  if (isOpened(state.sha256, seal.commitment, opening)) return []
  const sentence = `Entry ${index} opens a review of ${name} with another verdict than entry ${seal.index} committed to.`
  return [exportFault('opening-differs', sentence, about)]
}

function isOpened(sha256: Sha256, commitment: string, { salt, body }: ReviewOpening): boolean {
  return salt.length === 2 * saltBytes && commit(sha256, decodeHex(salt), body) === commitment
}

/** An erasure counts for what is really gone, of an earlier entry of the same subject. */
function redact(
  state: State,
  index: number,
  { subject }: Entry,
  { index: target, name }: Redaction,
): ExportFault[] {
  const absent = state.absent.get(target)
  if (absent?.subject === subject && absent.names.delete(name)) {
    state.redacted += 1
    if (absent.names.size === 0) state.absent.delete(target)
    return []
  }
  const sentence = `Entry ${index} says that ${name} of entry ${target} was erased; it is there, or never was.`
  return state.skipped.has(target) ? [] : [exportFault('redaction-unfounded', sentence, { index, subject })]
}

function compareRecord(state: State, { subject, index, codes }: ShownRecord): ExportFault[] {
  const about = { index, subject }
  const standing = state.subjects.get(subject)
  const name = codes.ref ?? standing?.codes.ref ?? subject
  const absence = state.skipped.get(index)
  if (absence !== undefined && standing?.isBroken !== true) {
    if (standing) standing.isCompared = true
    return [lastEntryAbsent(name, absence, about)]
  }
  if (!standing || !isShown(standing.codes, documentOf(state, standing.codes)))
    return [
      exportFault('record-unknown', `The ledger shows ${name}, which is not in the log.`, {
        ...about,
        index: null,
      }),
    ]
  standing.isCompared = true
  if (standing.isBroken) return []
  const differences = differencesOf(codes, standing.codes)
  if (index !== standing.touched)
    differences.push(`the ledger shows it as of entry ${index}, its last change is entry ${standing.touched}`)
  return differences.map((difference) =>
    exportFault('record-differs', `${name}: ${difference}.`, { index: standing.last, subject }),
  )
}

/** What the ledger shows rests on an entry that cannot be replayed: there is nothing to compare it with. */
function lastEntryAbsent(
  name: string,
  absence: Absence,
  about: { readonly index: number; readonly subject: string },
): ExportFault {
  return absence === 'altered'
    ? exportFault(
        'history-altered',
        `The history of ${name} was altered: entry ${about.index}, its last, is missing or not the one that was logged.`,
        about,
      )
    : exportFault(
        'history-incomplete',
        `The history of ${name} is not all there: entry ${about.index}, its last, is not given.`,
        about,
      )
}

/** The codes of the document that a claim stands in. */
function documentOf({ subjects }: State, { document }: Codes): Codes | undefined {
  return document === undefined ? undefined : subjects.get(document)?.codes
}

function differencesOf(shown: Codes, logged: Codes): string[] {
  const names = [...new Set([...Object.keys(shown), ...Object.keys(logged)])].sort()
  return names
    .map((name) => ({ name, shows: codeOf(shown, name), says: codeOf(logged, name) }))
    .filter(({ shows, says }) => shows !== says)
    .map(({ name, shows, says }) => `the ledger shows the ${name} ${shows}, the log says ${says}`)
}

function codeOf(codes: Codes, name: string): string {
  return Object.hasOwn(codes, name) ? JSON.stringify(codes[name]) : '(none)'
}

function missingContents(state: State): ExportFault[] {
  return [...state.absent].flatMap(([index, { subject, names }]) =>
    [...names]
      .filter(([, { isSealed }]) => !isSealed)
      .map(([name]) => {
        const shown = state.subjects.get(subject)?.codes.ref ?? subject
        const sentence = `The ${name} of entry ${index} (${shown}) is not given, and no entry says that it was erased.`
        return exportFault('content-missing', sentence, { index, subject })
      }),
  )
}

function missingRecords(state: State): ExportFault[] {
  return [...state.subjects]
    .filter(
      ([, { codes, isCompared, isBroken }]) =>
        isShown(codes, documentOf(state, codes)) && !isCompared && !isBroken,
    )
    .map(([subject, { codes, last }]) =>
      exportFault('record-missing', `The log has ${codes.ref}, which the ledger does not show.`, {
        index: last,
        subject,
      }),
    )
}
