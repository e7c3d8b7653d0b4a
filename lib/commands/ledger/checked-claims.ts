import { z } from 'zod'
import { exampleRef } from '#lib/addresses.ts'
import { currentChecks, currentEvidenceFigures, currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { judged, laterJudgements } from '#lib/db/judged.ts'
import { type CheckedClaim, claimStates, verdicts } from '#lib/policy/index.ts'
import { storedFigure } from '../figure-input.ts'
import { seenHashes } from '../review/what-was-seen.ts'
import {
  readEvidence,
  readMissingExcerpts,
  readSourceStandings,
  type SourceStanding,
} from './checked-evidence.ts'

/** Claims read at once. */
const batch = 500

/** Every claim as the rules of the self-check see it. */
export async function readCheckedClaims(tx: Prisma.TransactionClient): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = []
  const standings = await readSourceStandings(tx)
  const missing = await readMissingExcerpts(tx)
  let after: string | undefined
  for (;;) {
    const rows = await tx.claim.findMany({
      where: { document: { ref: { not: exampleRef } } },
      include,
      orderBy: { id: 'asc' },
      take: batch,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    })
    const latest = await latestRevisions(tx, rows)
    checked.push(...rows.map((row) => readRow(row, { latest, standings, missing })))
    after = rows.at(-1)?.id
    if (rows.length < batch) return checked
  }
}

const include = {
  document: { select: { ref: true } },
  figures: currentFigures,
  evidence: {
    include: { figures: currentEvidenceFigures, judgements: laterJudgements, source: true },
    orderBy: { id: 'asc' },
  },
  checks: currentChecks,
  selectors: { orderBy: { revision: { number: 'desc' } }, take: 1 },
  reviews: { where: { supersededBy: null } },
  links: {
    where: { kind: 'same-figure' },
    include: { to: { select: { ref: true, figures: currentFigures } } },
  },
  linkedFrom: {
    where: { kind: 'same-figure' },
    include: { from: { select: { ref: true, figures: currentFigures } } },
  },
  challenges: { where: { answer: null }, select: { createdAt: true } },
  assignments: {
    where: { endedAt: null, dueOn: { not: null } },
    include: { person: { select: { name: true } } },
  },
  questions: { where: { answeredAt: null, revokedAt: null }, select: { recipient: true, deadlineAt: true } },
} satisfies Prisma.ClaimInclude

type Row = Prisma.ClaimGetPayload<{ include: typeof include }>

const codes = z.object({ state: z.enum(claimStates), verdict: z.enum(verdicts).nullable() })

async function latestRevisions(
  tx: Prisma.TransactionClient,
  rows: readonly Row[],
): Promise<Map<string, string>> {
  const revisions = await tx.revision.findMany({
    where: { documentId: { in: [...new Set(rows.map((row) => row.documentId))] } },
    orderBy: { number: 'asc' },
    select: { id: true, documentId: true },
  })
  return new Map(revisions.map((revision) => [revision.documentId, revision.id]))
}

type Known = {
  readonly latest: ReadonlyMap<string, string>
  readonly standings: ReadonlyMap<string, SourceStanding>
  readonly missing: ReadonlySet<string>
}

function readRow(row: Row, { latest, standings, missing }: Known): CheckedClaim {
  const figuresOf = (figures: Row['figures']) =>
    figures.map((figure) => ({ quote: figure.quote, ...storedFigure(figure) }))
  return {
    ref: row.ref,
    restatement: row.restatement,
    document: row.document.ref,
    ...codes.parse(row),
    recheckOn: row.recheckOn,
    isAnchored: row.selectors[0]?.revisionId === latest.get(row.documentId),
    evidence: row.evidence
      .filter((one) => one.kind === 'passage')
      .map((one) => readEvidence(judged(one), standings, missing)),
    searchCount: row.evidence.filter((one) => one.kind === 'search').length,
    checks: row.checks.map(({ label, outcome }) => ({ label, outcome })),
    figures: figuresOf(row.figures),
    sameFigure: [...row.links.map((link) => link.to), ...row.linkedFrom.map((link) => link.from)].map(
      (other) => ({
        ref: other.ref,
        figures: figuresOf(other.figures),
      }),
    ),
    isVerdictCurrent: row.verdict === null || isCurrent(row),
    challengedAt: row.challenges.map((challenge) => challenge.createdAt.toISOString()),
    dueOn: row.assignments.map(({ person, dueOn }) => ({ person: person.name, day: dueOn ?? '' })),
    askedUntil: row.questions.map((question) => ({
      recipient: question.recipient,
      until: question.deadlineAt.toISOString(),
    })),
  }
}

/** The last reviewer of the round saw what stands now; earlier ones may have seen less. */
function isCurrent(row: Row): boolean {
  const [last] = row.reviews
    .filter((review) => review.round === row.round)
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  if (!last) return true
  const now = seenHashes({ ...row, evidence: row.evidence.map(judged) })
  return last.claimHash === now.claim && last.evidenceHash === now.evidence && last.checksHash === now.checks
}
