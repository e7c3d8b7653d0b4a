import { z } from 'zod'
import { documentFields, formVersion } from '#lib/db/form-version.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { coverageOf } from '#lib/extraction/index.ts'
import {
  type Action,
  type Actor,
  type ClaimState,
  may,
  type PublicationState,
  type PublishScope,
  publications,
  publishScopes,
  type Verdict,
} from '#lib/policy/index.ts'
import { textOf } from '../claim/claim-page.ts'
import { readCode, readState, readVerdict } from '../claim/claim-row.ts'
import { found, parseRef, type Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'
import { readShownProposals, type ShownProposal } from './shown-proposals.ts'

/** Figures that are in no claim, listed beside the count. */
const missingShown = 60

/** What the page of a document can do. */
export const documentActions = [
  'proposal.accept',
  'proposal.dismiss',
  'document.publish',
  'document.unschedule',
  'document.unpublish',
  'document.revise',
  'document.correct',
  'figure.exempt',
  'claim.reanchor',
] as const satisfies readonly Action[]
export type DocumentAction = (typeof documentActions)[number]

export type WaitingAnchor = {
  claim: string
  restatement: string
  outcome: string
  state: ClaimState
  before: string
  after: string | null
  evidence: { fact: string; source: string }[]
}

export type DeskDocument = {
  ref: string
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  address: string | null
  note: string | null
  /** The record that a correction is made on. */
  version: string
  publication: PublicationState
  publishScope: PublishScope | null
  publishAt: string | null
  history: {
    act: string
    scope: string | null
    setFor: string | null
    by: string | null
    at: string
    reason: string | null
  }[]
  revision: { number: number; isPublic: boolean; text: string; createdAt: string }
  revisionCount: number
  /** Documents with the very same text. */
  mirrors: { ref: string; title: string }[]
  proposalCount: number
  proposals: ShownProposal[]
  waiting: WaitingAnchor[]
  claims: {
    ref: string
    restatement: string
    state: ClaimState
    verdict: Verdict | null
    isOnOwnWord: boolean
    isPublic: boolean
  }[]
  coverage: { total: number; inClaims: number; exempted: number }
  missing: { start: number; end: number; quote: string }[]
  allowed: Record<DocumentAction, boolean>
}

const isId = (text: string) => z.uuid().safeParse(text).success

/** A document as the desk works on it: its proposals (from one of them on where it is named), claims, coverage, publication and revisions. */
export const readDeskDocument: Query<{ ref: string; proposal?: string | undefined }, DeskDocument> = async (
  db,
  viewer,
  { ref, proposal },
) => {
  deskViewer(viewer)
  const row = found(await db.document.findUnique({ where: { ref: parseRef(ref) }, select: documentSelect }))
  const [revision] = row.revisions
  const newest = found(revision ?? null)
  const [proposals, proposalCount, mirrors, waiting] = await Promise.all([
    readShownProposals(db, viewer, row.id, proposal !== undefined && isId(proposal) ? proposal : null),
    db.proposal.count({ where: { documentId: row.id, state: 'proposed' } }),
    db.document.findMany({
      where: { id: { not: row.id }, revisions: { some: { sha256: newest.sha256 } } },
      select: { ref: true, title: true },
    }),
    db.reanchoring.findMany({
      where: { settledAt: null, claim: { documentId: row.id } },
      orderBy: { claim: { createdAt: 'asc' } },
      select: waitingSelect,
    }),
  ])
  const coverage = coverageOf(newest.text, newest.selectors, newest.exemptions)
  const missing = coverage.figures.filter((one) => one.standing === 'missing')
  return {
    ...factsOf(row),
    revision: {
      number: newest.number,
      isPublic: newest.logIdx !== null,
      text: newest.text,
      createdAt: newest.createdAt.toISOString(),
    },
    revisionCount: row._count.revisions,
    mirrors,
    proposalCount,
    proposals,
    waiting: waiting.map(readWaiting),
    claims: row.claims.map(({ logIdx, ...claim }) => ({
      ...claim,
      state: readState(claim.state),
      verdict: readVerdict(claim.verdict),
      isOnOwnWord: claim.isOnOwnWord,
      isPublic: logIdx !== null && row.publication === 'published',
    })),
    coverage: { total: coverage.total, inClaims: coverage.inClaims, exempted: coverage.exempted },
    missing: missing
      .slice(0, missingShown)
      .map(({ figure: { start, end, quote } }) => ({ start, end, quote })),
    allowed: allowedTo(viewer),
  }
}

function allowedTo(viewer: Actor): Record<DocumentAction, boolean> {
  return {
    'proposal.accept': may(viewer, 'proposal.accept'),
    'proposal.dismiss': may(viewer, 'proposal.dismiss'),
    'document.publish': may(viewer, 'document.publish'),
    'document.unschedule': may(viewer, 'document.unschedule'),
    'document.unpublish': may(viewer, 'document.unpublish'),
    'document.revise': may(viewer, 'document.revise'),
    'document.correct': may(viewer, 'document.correct'),
    'figure.exempt': may(viewer, 'figure.exempt'),
    'claim.reanchor': may(viewer, 'claim.reanchor'),
  }
}

const documentSelect = {
  id: true,
  ref: true,
  title: true,
  author: true,
  publisher: true,
  publishedOn: true,
  address: true,
  note: true,
  publication: true,
  publishScope: true,
  publishAt: true,
  publications: {
    orderBy: { createdAt: 'desc' },
    select: {
      act: true,
      scope: true,
      setFor: true,
      createdAt: true,
      by: { select: { name: true } },
      reason: { select: { content: true } },
    },
  },
  claims: {
    orderBy: { createdAt: 'asc' },
    select: { ref: true, restatement: true, state: true, verdict: true, isOnOwnWord: true, logIdx: true },
  },
  revisions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: {
      number: true,
      text: true,
      sha256: true,
      logIdx: true,
      createdAt: true,
      selectors: { select: { start: true, end: true } },
      exemptions: { select: { start: true, end: true, reason: true } },
    },
  },
  _count: { select: { revisions: true } },
} satisfies Prisma.DocumentSelect

const waitingSelect = {
  outcome: true,
  revisionId: true,
  claim: {
    select: {
      ref: true,
      restatement: true,
      state: true,
      selectors: {
        orderBy: { revision: { number: 'desc' } },
        take: 2,
        select: { exact: true, revisionId: true },
      },
      evidence: {
        orderBy: { createdAt: 'asc' },
        select: { fact: true, source: { select: { title: true } } },
      },
    },
  },
} satisfies Prisma.ReanchoringSelect

type Row = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

function factsOf(row: Row) {
  const { ref, title, author, publisher, publishedOn, address, note } = row
  return {
    ...{ ref, title, author, publisher, publishedOn, address, note },
    version: formVersion(documentFields(row)),
    publication: readCode(publications, row.publication),
    publishScope: row.publishScope === null ? null : readCode(publishScopes, row.publishScope),
    publishAt: row.publishAt?.toISOString() ?? null,
    history: row.publications.map((one) => ({
      act: one.act,
      scope: one.scope,
      setFor: one.setFor?.toISOString() ?? null,
      by: one.by?.name ?? null,
      at: one.createdAt.toISOString(),
      reason: textOf(one.reason?.content ?? null),
    })),
  }
}

function readWaiting({
  outcome,
  revisionId,
  claim,
}: Prisma.ReanchoringGetPayload<{ select: typeof waitingSelect }>): WaitingAnchor {
  const now = claim.selectors.find((one) => one.revisionId === revisionId)
  const before = claim.selectors.find((one) => one.revisionId !== revisionId)
  return {
    claim: claim.ref,
    restatement: claim.restatement,
    outcome,
    state: readState(claim.state),
    before: before?.exact ?? '',
    after: now?.exact ?? null,
    evidence: claim.evidence.map(({ fact, source }) => ({ fact, source: source.title })),
  }
}
