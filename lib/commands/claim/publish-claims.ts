import { contentsOf, readWholeClaims, type WholeClaim } from '#lib/db/claim-whole.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { appendEntry, type EntryDraft } from '#lib/db/log/append-entry.ts'
import { Conflict } from '#lib/errors.ts'
import { isReviewOpened } from '#lib/policy/index.ts'
import { commitments } from '../prepare-body.ts'
import { openingsOf } from '../review/what-was-seen.ts'
import { dismissalCodes } from './set-aside.ts'

type Tx = Prisma.TransactionClient
export type PublishedClaim = { readonly id: string; readonly index: bigint }

/**
 * Makes claims of a published document public: one `claim.publish` entry each, which covers every row of the claim
 * that has none, then their indexes on those rows. Reviews enter as they would have one by one: committed to, and
 * opened where the claim is decided. Throws `rests-on-private` where a check names a figure that stays private.
 */
export async function publishClaims(
  tx: Tx,
  at: Date,
  actor: EntryDraft['actor'],
  ids: readonly string[],
): Promise<PublishedClaim[]> {
  if (ids.length === 0) return []
  await tx.$queryRaw`SELECT id FROM claim WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  const claims = await readWholeClaims(tx, ids, null)
  await refusePrivateInputs(tx, claims)
  const links = await linksToPublish(tx, ids)
  const entries = await tx.logEntry.groupBy({
    by: ['subject'],
    where: { subject: { in: claims.map((claim) => claim.id) } },
    _count: { _all: true },
  })
  const revisions = new Map(entries.map(({ subject, _count }) => [subject, _count._all + 1]))
  const published: PublishedClaim[] = []
  for (const claim of claims) {
    const draft = draftOf(claim, links, revisions.get(claim.id) ?? 1)
    const index = await appendEntry(tx, at, { ...draft, kind: 'claim.publish', actor })
    published.push({ id: claim.id, index })
  }
  await stampRows(tx, claims, published)
  for (const link of links) {
    const logIdx = published.find((one) => one.id === link.with)?.index ?? null
    await tx.claimLink.update({ where: { id: link.id }, data: { logIdx } })
  }
  return published
}

function draftOf(
  claim: WholeClaim,
  links: readonly Link[],
  revision: number,
): Omit<EntryDraft, 'kind' | 'actor'> {
  const contents = contentsOf(claim)
  const isFresh = (row: { logIdx: bigint | null }) => row.logIdx === null
  const fresh = { reviews: claim.reviews.filter(isFresh), decisions: claim.decisions.filter(isFresh) }
  const opened = openingsOf(claim.reviews.filter((review) => isReviewOpened(review, fresh.decisions)))
  return {
    subject: claim.id,
    revision,
    codes: {
      ...standingCodes(claim),
      ...Object.fromEntries(
        links
          .filter((link) => link.with === claim.id)
          .map(({ id, kind, fromId, toId }) => [`link.${id}`, `${kind} ${fromId} ${toId}`]),
      ),
      ...opened.codes,
    },
    contents,
    hashes: { 'seen.text': claim.selectors[0]?.revision.sha256 ?? '', ...opened.hashes },
    commitments: Object.fromEntries([
      ...fresh.reviews.flatMap((review) => [
        ...commitments(`opening.${review.id}`, review.opening),
        ...commitments(`rationale.${review.id}`, review.rationale),
      ]),
      ...fresh.decisions.flatMap(({ id, reason }) => commitments(`reason.${id}`, reason)),
      ...claim.dismissals.filter(isFresh).flatMap(({ id, note }) => commitments(`note.${id}`, note)),
      ...claim.changes.flatMap(({ id, reason }) => commitments(`change.${id}`, reason)),
    ]),
  }
}

/** What the ledger shows of the claim from this entry on. */
function standingCodes(claim: WholeClaim): Record<string, string> {
  const { ref, state, documentId, assertion, verdict } = claim
  const basis = verdict === null ? undefined : claim.decisions.at(-1)?.basis
  const dismissal = state === 'dismissed' ? claim.dismissals.at(-1) : undefined
  return {
    ...{ ref, state, assertion, document: documentId },
    ...(verdict === null ? {} : { verdict }),
    ...(basis === undefined ? {} : { basis }),
    ...(dismissal && dismissalCodes(dismissal)),
  }
}

type Link = { id: string; kind: string; fromId: string; toId: string; with: string }

/** Links without an entry that become public, each with one of the claims: its other end is public or becomes so too. */
async function linksToPublish(tx: Tx, ids: readonly string[]): Promise<Link[]> {
  const isSeen = {
    OR: [{ id: { in: [...ids] } }, { logIdx: { not: null }, document: { publication: 'published' } }],
  } satisfies Prisma.ClaimWhereInput
  const links = await tx.claimLink.findMany({
    where: {
      logIdx: null,
      OR: [{ fromId: { in: [...ids] } }, { toId: { in: [...ids] } }],
      from: isSeen,
      to: isSeen,
    },
    select: { id: true, kind: true, fromId: true, toId: true },
  })
  return links.map((link) => ({ ...link, with: ids.includes(link.fromId) ? link.fromId : link.toId }))
}

async function refusePrivateInputs(tx: Tx, claims: readonly WholeClaim[]): Promise<void> {
  const figures = claims.flatMap((claim) =>
    claim.checks.flatMap((check) => check.inputs.map((one) => one.figureId)),
  )
  if (figures.length === 0) return
  const ids = claims.map((claim) => claim.id)
  const hidden = await tx.figure.findFirst({
    where: {
      id: { in: figures },
      claimId: { notIn: ids },
      claim: { OR: [{ logIdx: null }, { document: { publication: { not: 'published' } } }] },
    },
    select: { claim: { select: { ref: true } } },
  })
  if (hidden)
    throw new Conflict(
      'rests-on-private',
      `A check names a figure of claim ${hidden.claim.ref}, which is not public. Publish that one first.`,
    )
}

/** Tables whose rows belong to a claim and become public with it. */
const claimTables = [
  'figure',
  'evidence',
  'evidence_figure',
  'evidence_judgement',
  'figure_check',
  'review',
  'decision',
  'dismissal',
  'verdict_change',
] as const

async function stampRows(
  tx: Tx,
  claims: readonly WholeClaim[],
  published: readonly PublishedClaim[],
): Promise<void> {
  const ids = published.map((one) => one.id)
  const indexes = published.map((one) => one.index)
  for (const table of claimTables)
    await tx.$executeRawUnsafe(
      `UPDATE ${table} t SET log_idx = v.idx FROM unnest($1::uuid[], $2::bigint[]) AS v (claim, idx)
       WHERE t.claim_id = v.claim AND t.log_idx IS NULL`,
      ids,
      indexes,
    )
  await tx.$executeRaw`
    UPDATE quote_selector q SET log_idx = v.idx
    FROM unnest(${ids}::uuid[], ${indexes}::bigint[]) AS v (claim, idx), revision r
    WHERE q.claim_id = v.claim AND q.log_idx IS NULL AND r.id = q.revision_id AND r.log_idx IS NOT NULL`
  await tx.$executeRaw`
    UPDATE source s SET log_idx = v.idx
    FROM unnest(${ids}::uuid[], ${indexes}::bigint[]) AS v (claim, idx), evidence e
    WHERE e.claim_id = v.claim AND e.source_id = s.id AND s.log_idx IS NULL`
  await tx.$executeRaw`
    UPDATE claimant p SET log_idx = v.idx
    FROM unnest(${ids}::uuid[], ${indexes}::bigint[]) AS v (claim, idx), claim c
    WHERE c.id = v.claim AND c.claimant_id = p.id AND p.log_idx IS NULL`
  const numbers = await numbersFor(tx, claims)
  await tx.$executeRaw`
    UPDATE claim c SET log_idx = v.idx, number = v.number
    FROM unnest(${ids}::uuid[], ${indexes}::bigint[], ${numbers}::int[]) AS v (claim, idx, number)
    WHERE c.id = v.claim`
}

/** A claim's number is given when it becomes public, and counts public claims only. */
async function numbersFor(tx: Tx, claims: readonly WholeClaim[]): Promise<number[]> {
  const next = new Map<string, number>()
  const numbers: number[] = []
  for (const claim of claims) {
    const number = claim.number ?? next.get(claim.documentId) ?? (await nextNumber(tx, claim.documentId))
    if (claim.number === null) next.set(claim.documentId, number + 1)
    numbers.push(number)
  }
  return numbers
}

/**
 * The number of the next public claim of a document. Call it after the append, which nobody else can do until this
 * transaction ends: numbers are given in the log's order.
 */
async function nextNumber(tx: Tx, documentId: string): Promise<number> {
  const { _max } = await tx.claim.aggregate({ where: { documentId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
