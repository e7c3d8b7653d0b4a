import { z } from 'zod'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { figureKinds } from '#lib/figures/index.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readSimilarClaims, type SimilarClaim } from '../claim/similar-claims.ts'

/** Proposals on one page: a form has at most a hundred rows. */
const proposalsShown = 40
/** Similar claims shown of each; the bench of an accepted claim has more. */
const similarShown = 3
/** Proposals that are compared at a time: the page shares the database with everybody's. */
const comparedAtOnce = 4

export type ShownProposal = {
  id: string
  exact: string
  restatement: string | null
  question: { code: string; words: string } | null
  assertion: string | null
  choices: { said: string | null; so: string | null } | null
  claimant: string | null
  score: number
  reasons: string[]
  figures: string[]
  /** The address of a source that came with it, from a spreadsheet. */
  sourceAddress: string | null
  /** Claims of the ledger that it may repeat, likest first. */
  similar: SimilarClaim[]
}

/** Proposals of a document that wait, in the order of its text from `from` on, each beside what it may repeat. */
export async function readShownProposals(
  db: PrismaClient,
  viewer: Actor,
  documentId: string,
  from: string | null,
): Promise<ShownProposal[]> {
  const first = from === null ? null : await db.proposal.findFirst({ where: { id: from, documentId } })
  const rows = await db.proposal.findMany({
    where: { documentId, state: 'proposed', start: { gte: first?.start ?? 0 } },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    take: proposalsShown,
  })
  const shown: ShownProposal[] = []
  for (let at = 0; at < rows.length; at += comparedAtOnce)
    shown.push(
      ...(await Promise.all(rows.slice(at, at + comparedAtOnce).map((row) => readProposal(db, viewer, row)))),
    )
  return shown
}

const storedQuestion = z.object({ code: z.string(), words: z.string() }).nullable()
const storedChoices = z.object({ said: z.string().nullable(), so: z.string().nullable() }).nullable()
const storedFigures = z.array(
  z.object({
    quote: z.string(),
    kind: z.enum(figureKinds),
    unit: z.string(),
    low: z.string().nullable(),
    high: z.string().nullable(),
  }),
)

async function readProposal(
  db: PrismaClient,
  viewer: Actor,
  row: Prisma.ProposalGetPayload<object>,
): Promise<ShownProposal> {
  const { id, exact, restatement, assertion, claimant, score, reasons, sourceAddress } = row
  const figures = storedFigures.parse(row.figures)
  const similar = await readSimilarClaims(db, viewer, { quote: exact, restatement, figures })
  return {
    ...{ id, exact, restatement, assertion, claimant, score, reasons, sourceAddress },
    question: storedQuestion.parse(row.question),
    choices: storedChoices.parse(row.assertionQuestion),
    figures: figures.map(({ quote }) => quote),
    similar: similar.slice(0, similarShown),
  }
}
