import { z } from 'zod'
import { sliceCodePoints } from '#lib/text/index.ts'
import { found, type Query } from './query.ts'

/** Code points of the document shown on each side of the claim. */
const around = 400

export type QuestionPage = {
  question: string
  askedBy: string
  deadlineAt: string
  restatement: string
  passage: { before: string; exact: string; after: string } | null
}

/**
 * What whoever holds a question's link sees while it is open: the claim, what stands around it, the question, and
 * nothing else. A link that was used, taken back or is past its deadline opens nothing. `tokenHash` is the SHA-256 of its token.
 */
export const readQuestionPage: Query<{ tokenHash: string }, QuestionPage | null> = async (
  db,
  _viewer,
  args,
) => {
  const tokenHash = z.string().parse(args.tokenHash)
  const row = found(
    await db.authorQuestion.findUnique({
      where: { tokenHash },
      include: {
        askedBy: { select: { name: true } },
        claim: {
          select: {
            restatement: true,
            selectors: {
              orderBy: { revision: { number: 'desc' } },
              take: 1,
              select: { start: true, end: true, revision: { select: { text: true } } },
            },
          },
        },
      },
    }),
  )
  if (row.revokedAt !== null || row.answeredAt !== null || row.deadlineAt.getTime() <= Date.now()) return null
  const [selector] = row.claim.selectors
  return {
    question: row.question,
    askedBy: row.askedBy.name,
    deadlineAt: row.deadlineAt.toISOString(),
    restatement: row.claim.restatement,
    passage: selector
      ? {
          before: sliceCodePoints(
            selector.revision.text,
            Math.max(0, selector.start - around),
            selector.start,
          ),
          exact: sliceCodePoints(selector.revision.text, selector.start, selector.end),
          after: sliceCodePoints(selector.revision.text, selector.end, selector.end + around),
        }
      : null,
  }
}
