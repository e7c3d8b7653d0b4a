import { currentChecks, currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { newestNotes } from '../desk/interest-note.ts'
import { claimRowSelect } from './claim-row.ts'
import { evidenceSelect } from './evidence-row.ts'

/** Everything that a claim's page shows, in one read. */
export const claimPageSelect = {
  ...claimRowSelect,
  id: true,
  documentId: true,
  round: true,
  assertion: true,
  asOf: true,
  verdictRange: true,
  recheckOn: true,
  selectedBecause: true,
  selectionNote: true,
  decidedAt: true,
  logIdx: true,
  document: {
    select: {
      ref: true,
      title: true,
      author: true,
      isSample: true,
      publication: true,
      _count: { select: { claims: { where: { logIdx: { not: null } } } } },
    },
  },
  claimant: { select: { name: true, kind: true } },
  figures: currentFigures,
  checks: {
    ...currentChecks,
    include: {
      inputs: {
        include: {
          figure: {
            include: {
              claim: {
                select: {
                  ref: true,
                  restatement: true,
                  logIdx: true,
                  document: { select: { publication: true } },
                },
              },
            },
          },
        },
      },
    },
  },
  selectors: {
    where: { OR: [{ logIdx: { not: null } }, { claim: { logIdx: null } }] },
    orderBy: { revision: { number: 'desc' } },
    take: 1,
    select: { exact: true, prefix: true, suffix: true, revision: { select: { number: true } } },
  },
  evidence: { orderBy: { createdAt: 'asc' }, select: evidenceSelect },
  reviews: {
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      round: true,
      supersededBy: { select: { id: true } },
      verdict: true,
      framing: true,
      caveat: true,
      createdAt: true,
      reviewer: { select: { name: true, affiliation: true, interestNotes: newestNotes } },
      rationale: { select: { content: true } },
    },
  },
  decisions: {
    // In the order of the log: a change that waited for another began before it.
    orderBy: [{ logIdx: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: {
      id: true,
      round: true,
      framing: true,
      verdict: true,
      basis: true,
      reviewCount: true,
      createdAt: true,
      decidedBy: { select: { name: true } },
      reason: { select: { content: true } },
    },
  },
  dismissals: {
    orderBy: { createdAt: 'desc' },
    select: {
      reason: true,
      createdAt: true,
      logIdx: true,
      duplicateOf: {
        select: { ref: true, restatement: true, logIdx: true, document: { select: { publication: true } } },
      },
      dismissedBy: { select: { name: true } },
      note: { select: { content: true } },
    },
  },
  changes: {
    orderBy: { createdAt: 'desc' },
    select: {
      kind: true,
      cause: true,
      fromVerdict: true,
      toVerdict: true,
      createdAt: true,
      changedBy: { select: { name: true } },
      reason: { select: { content: true } },
    },
  },
  challenges: {
    orderBy: { createdAt: 'desc' },
    select: {
      id: true,
      sourceTitle: true,
      sourceAddress: true,
      createdAt: true,
      reason: { select: { content: true } },
      answer: {
        select: {
          outcome: true,
          tookPart: true,
          createdAt: true,
          answeredBy: { select: { name: true } },
          reason: { select: { content: true } },
        },
      },
    },
  },
  entry: { select: { idx: true } },
} satisfies Prisma.ClaimSelect

/** A claim as its page reads it. */
export type ClaimPageRow = Prisma.ClaimGetPayload<{ select: typeof claimPageSelect }>
