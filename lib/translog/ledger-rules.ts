import type { Entry } from './entry.ts'

/** Short values by name, as an entry has them and a page shows them. */
export type Codes = Readonly<Record<string, string>>

/** Hashes of these names repeat what other entries name (what a review saw), or open them (a salt). */
const repeating = /^(?:salt|seen)\./

/** Commitments of these names may stay closed: what is held for the desk until it is answered. */
const held = /^held\./

/**
 * The names of an entry's hashes and commitments whose content a whole export gives: all but the hashes that only
 * repeat (`salt.…`, `seen.…`) and the commitments that may stay closed (`held.…`).
 */
export function dueContents(entry: Entry): string[] {
  return [
    ...Object.keys(entry.hashes).filter((name) => !repeating.test(name)),
    ...Object.keys(entry.commitments).filter((name) => !held.test(name)),
  ]
}

/** Codes that stay until a later entry of the subject says otherwise; all others speak of one entry only. */
const standingCodes = [
  'ref',
  'document',
  'publication',
  'assertion',
  'state',
  'verdict',
  'basis',
  'reason',
  'duplicate-of',
]

/** Codes that a new state ends, unless the same entry gives them anew. */
const codesOfState = ['verdict', 'basis', 'reason', 'duplicate-of']

/** States that keep the verdict that was there: it stands, and waits to be looked at again. */
const statesThatKeep = ['stale']

/** What the ledger shows of a subject after one more of its entries; `shown` is empty before the first. */
export function replayCodes(shown: Codes, entry: Entry): Codes {
  const { state } = entry.codes
  const ended = state === undefined || statesThatKeep.includes(state) ? [] : codesOfState
  // A claim that is published anew is there again, whatever was said of it before.
  const isBack = entry.kind === 'claim.publish'
  const kept = Object.entries(shown).filter(
    ([name]) => !ended.includes(name) && !(isBack && name === 'publication'),
  )
  const said = Object.entries(entry.codes).filter(([name]) => standingCodes.includes(name))
  return Object.fromEntries([...kept, ...said])
}

/** What an entry says of the states of other subjects, which follow from the change: code `state.<id>`. */
export function statesOfOthers(entry: Entry): { readonly subject: string; readonly state: string }[] {
  return Object.entries(entry.codes).flatMap(([name, state]) => {
    const [, subject] = /^state\.(.+)$/.exec(name) ?? []
    return subject === undefined ? [] : [{ subject, state }]
  })
}

/**
 * Whether the ledger has a page for what shows these codes: it has when there is a reference to address it by, and
 * neither it nor its document (whose codes are `document`) was unpublished.
 */
export function isShown(codes: Codes, document: Codes | undefined): boolean {
  return (
    codes.ref !== undefined && codes.publication !== 'unpublished' && document?.publication !== 'unpublished'
  )
}

/** A review that an entry submits sealed: its contents are given only once this or a later entry opens it. */
export type SealedReview = {
  readonly review: string
  /** The name of the commitment that an opening is compared with. */
  readonly opening: string
  /** The names of its commitments. */
  readonly names: readonly string[]
}

/** A review enters sealed when it is submitted, or with the whole claim when that is published. */
export function sealedReviews(entry: Entry): SealedReview[] {
  const { review } = entry.codes
  if (['review.submit', 'review.supersede'].includes(entry.kind) && review !== undefined)
    return [{ review, opening: 'opening', names: Object.keys(entry.commitments) }]
  if (entry.kind !== 'claim.publish') return []
  return Object.keys(entry.commitments).flatMap((opening) => {
    const [, id] = /^opening\.(.+)$/.exec(opening) ?? []
    return id === undefined ? [] : [{ review: id, opening, names: [opening, `rationale.${id}`] }]
  })
}

/** One review that a decision opens: what it said, and the salt that proves that it always did. */
export type ReviewOpening = {
  readonly review: string
  /** Lower-case hexadecimal. */
  readonly salt: string
  readonly body: {
    readonly tag: string
    readonly verdict: string
    readonly framing: string
    /** Whose it is, by the id that entries have for the person. */
    readonly reviewer?: string
  }
}

/** The reviews that an entry opens: code `review.<id>` is verdict, framing and reviewer, hash `salt.<id>` the salt. */
export function openingsOf(entry: Entry): ReviewOpening[] {
  return Object.entries(entry.codes).flatMap(([name, code]) => {
    const [, review] = /^review\.(.+)$/.exec(name) ?? []
    if (review === undefined) return []
    const [verdict = '', framing = '', reviewer] = code.split(' ')
    const salt = entry.hashes[`salt.${review}`] ?? ''
    return [
      {
        review,
        salt,
        body: { tag: 'review-opening', verdict, framing, ...(reviewer === undefined ? {} : { reviewer }) },
      },
    ]
  })
}

/** The code name by which an entry says that a content of an earlier entry of its subject was erased. */
export function redactionCode(index: number, name: string): string {
  return `redacts.${index}.${name}`
}

/** One content that an entry says was erased. */
export type Redaction = { readonly index: number; readonly name: string }

/** The contents that an entry says were erased; the codes' values are the reasons. */
export function redactionsOf(entry: Entry): Redaction[] {
  return Object.keys(entry.codes).flatMap((code) => {
    const [, index, name] = /^redacts\.(0|[1-9][0-9]{0,15})\.(.+)$/.exec(code) ?? []
    return index === undefined || name === undefined ? [] : [{ index: Number(index), name }]
  })
}
