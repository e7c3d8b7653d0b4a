import { z } from 'zod'
import { type Span, sliceCodePoints } from '#lib/text/index.ts'
import { found, type Query } from '../query.ts'
import { passageSpan } from './bench-passage.ts'

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
    passage: selector ? passageAround(selector.revision.text, selector) : null,
  }
}

/** A claim's words with what stands before and after them, from the beginning of a paragraph or word to an end of one. */
function passageAround(text: string, { start, end }: Span): NonNullable<QuestionPage['passage']> {
  const shown = passageSpan(text, start, end)
  return {
    before: sliceCodePoints(text, shown.start, start),
    exact: sliceCodePoints(text, start, end),
    after: sliceCodePoints(text, end, shown.end),
  }
}
