import type { Prisma } from './generated/client.ts'

/** Reads what was judged of evidence after it was brought, the latest first. */
export const laterJudgements = {
  orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  select: { question: true, answer: true },
} satisfies Prisma.Evidence$judgementsArgs

type Judgeable = {
  readonly stance: string
  readonly relevance: string
  readonly judgements: readonly { readonly question: string; readonly answer: string }[]
}

/** Evidence with its two judgements as they stand: of each the latest, else the one it was brought with. */
export function judged<Evidence extends Judgeable>(evidence: Evidence): Evidence {
  const latest = (question: string) => evidence.judgements.find((one) => one.question === question)?.answer
  return {
    ...evidence,
    stance: latest('stance') ?? evidence.stance,
    relevance: latest('relevance') ?? evidence.relevance,
  }
}
