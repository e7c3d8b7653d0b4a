import {
  type AnchorOutcome,
  negationsIn,
  prepareReanchoring,
  type QuoteSelector,
  selectQuotes,
} from '#lib/anchoring/index.ts'
import { writeVerdictChange } from '../claim/verdict-change.ts'
import type { FurtherChange, Work } from '../command.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { editors, notify } from '../notify.ts'
import type { NextRevision } from './revise-document.ts'

type Counts = Readonly<Record<AnchorOutcome, number>> & { readonly stale: number }

export type Reanchorings = {
  readonly counts: Counts
  /** Of public claims: an entry each. */
  readonly further: readonly FurtherChange[]
  /** Writes what has no entry: private claims, and what waits for a person. */
  readonly write: () => Promise<void>
}

type Found = {
  readonly claim: { id: string; ref: string; state: string; isPublic: boolean }
  readonly outcome: AnchorOutcome
  readonly selector: QuoteSelector | null
  readonly isStale: boolean
}

/** Looks for every claim of a revision in the next. Nothing is written yet. */
export async function reanchorClaims(
  work: Work,
  document: { id: string; publication: string },
  revision: { id: string; text: string },
  next: NextRevision,
): Promise<Reanchorings> {
  const found = await findAll(work, document, revision, next)
  const further: FurtherChange[] = []
  for (const one of found.filter(({ claim }) => claim.isPublic))
    further.push(await furtherOf(work, one, next))
  const count = (outcome: AnchorOutcome) => found.filter((one) => one.outcome === outcome).length
  return {
    counts: {
      unchanged: count('unchanged'),
      moved: count('moved'),
      reworded: count('reworded'),
      'figure-changed': count('figure-changed'),
      gone: count('gone'),
      duplicated: count('duplicated'),
      stale: found.filter(({ isStale }) => isStale).length,
    },
    further,
    async write() {
      const { tx, newId, now } = work
      await tx.reanchoring.createMany({
        data: found.map(({ claim, outcome }) => ({
          id: newId(),
          claimId: claim.id,
          revisionId: next.id,
          outcome,
          createdAt: now,
          settledAt: outcome === 'unchanged' || outcome === 'moved' ? now : null,
        })),
      })
      for (const one of found.filter(({ claim }) => !claim.isPublic)) await writeAnchor(work, one, next, null)
    },
  }
}

async function findAll(
  { tx }: Work,
  document: { id: string; publication: string },
  revision: { id: string; text: string },
  next: NextRevision,
): Promise<Found[]> {
  const selectors = await tx.quoteSelector.findMany({
    where: { revisionId: revision.id, claim: { documentId: document.id } },
    orderBy: { start: 'asc' },
    select: {
      exact: true,
      start: true,
      end: true,
      claim: { select: { id: true, ref: true, state: true, logIdx: true } },
    },
  })
  const reanchor = prepareReanchoring(revision.text, next.text)
  const places = selectors.map(({ start, end }) => reanchor({ start, end }))
  const quotes = selectQuotes(
    next.text,
    places.map((place) => (place.start === undefined ? { start: 0, end: 0 } : place)),
  )
  return selectors.map(({ claim, exact }, index) => {
    const { id, ref, state, logIdx } = claim
    const outcome = places[index]?.outcome ?? 'gone'
    const selector = quotes[index] ?? null
    const isOtherSense =
      outcome === 'figure-changed' ||
      outcome === 'gone' ||
      outcome === 'duplicated' ||
      (outcome === 'reworded' && negationsIn(exact) !== negationsIn(selector?.exact ?? ''))
    return {
      claim: { id, ref, state, isPublic: logIdx !== null && document.publication === 'published' },
      outcome,
      selector,
      isStale: isOtherSense && state === 'decided',
    }
  })
}

async function furtherOf(work: Work, found: Found, next: NextRevision): Promise<FurtherChange> {
  const { claim, outcome, selector, isStale } = found
  return {
    kind: 'claim.reanchor',
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(work.tx, claim.id),
      codes: {
        outcome,
        number: String(next.number),
        ...(isStale ? { state: 'stale', cause: 'document' } : {}),
      },
      ...(selector ? { contents: { quote: { ...selector } } } : {}),
      hashes: { 'seen.text': next.sha256 },
      commitments: {},
    },
    write: (logIdx) => writeAnchor(work, found, next, logIdx),
  }
}

async function writeAnchor(
  work: Work,
  { claim, selector, isStale }: Found,
  next: NextRevision,
  logIdx: bigint | null,
): Promise<void> {
  const { tx, newId } = work
  if (selector)
    await tx.quoteSelector.create({
      data: { id: newId(), claimId: claim.id, revisionId: next.id, ...selector, logIdx },
    })
  if (isStale) {
    const locked = await lockClaim(tx, claim.ref)
    const toVerdict = locked.verdict
    await writeVerdictChange(work, locked, { kind: 'stale', cause: 'document', toVerdict, logIdx })
    await notify(work, await editors(work), 'stale', claim.id)
  }
  await tx.claim.update({
    where: { id: claim.id },
    data: { ...claimTouch(logIdx), ...(isStale ? { state: 'stale' } : {}) },
  })
}
