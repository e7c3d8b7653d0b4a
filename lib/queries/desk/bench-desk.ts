import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import {
  type ChallengeOutcome,
  type ClaimLinkKind,
  challengeOutcomes,
  claimLinkKinds,
} from '#lib/policy/index.ts'
import { textOf } from '../claim/claim-page.ts'
import { readCode } from '../claim/claim-row.ts'

/** People offered for an assignment; a desk has dozens. */
const peopleLimit = 500

export type BenchComment = {
  id: string
  author: string
  isOwn: boolean
  text: string
  createdAt: string
  isEdited: boolean
  version: number
  replies: BenchComment[]
}

/** What colleagues do about a claim, which the public does not see; and what readers and outsiders said of it. */
export type BenchDesk = {
  assignments: { personId: string; name: string; dueOn: string | null; isOwn: boolean }[]
  people: { id: string; name: string }[]
  comments: BenchComment[]
  questions: {
    id: string
    recipient: string
    question: string
    deadlineAt: string
    isOpen: boolean
    answer: string | null
    askedBy: string
  }[]
  links: { kind: ClaimLinkKind | 'duplicate'; isFrom: boolean; ref: string; restatement: string }[]
  challenges: {
    id: string
    reason: string | null
    contact: string | null
    sourceTitle: string
    sourceAddress: string | null
    createdAt: string
    outcome: ChallengeOutcome | null
  }[]
}

const deskSelect = {
  assignments: {
    where: { endedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { personId: true, dueOn: true, person: { select: { name: true } } },
  },
  comments: {
    orderBy: { createdAt: 'asc' },
    include: { author: { select: { name: true } } },
  },
  questions: { orderBy: { createdAt: 'desc' }, include: { askedBy: { select: { name: true } } } },
  links: {
    orderBy: { createdAt: 'asc' },
    select: { kind: true, to: { select: { ref: true, restatement: true } } },
  },
  linkedFrom: {
    orderBy: { createdAt: 'asc' },
    select: { kind: true, from: { select: { ref: true, restatement: true } } },
  },
  duplicates: {
    where: { claim: { state: 'dismissed' } },
    orderBy: { createdAt: 'asc' },
    select: { round: true, claim: { select: { ref: true, restatement: true, round: true } } },
  },
  challenges: {
    orderBy: { createdAt: 'desc' },
    include: {
      reason: { select: { content: true } },
      contact: { select: { content: true } },
      answer: { select: { outcome: true } },
    },
  },
} satisfies Prisma.ClaimSelect

type Row = Prisma.ClaimGetPayload<{ select: typeof deskSelect }>

export async function readBenchDesk(db: PrismaClient, ref: string, personId: string): Promise<BenchDesk> {
  const row = await db.claim.findUniqueOrThrow({ where: { ref }, select: deskSelect })
  const people = await db.person.findMany({
    where: { suspendedAt: null, role: { not: 'reader' } },
    orderBy: { name: 'asc' },
    take: peopleLimit,
    select: { id: true, name: true },
  })
  const now = Date.now()
  return {
    people,
    assignments: row.assignments.map((one) => ({
      personId: one.personId,
      name: one.person.name,
      dueOn: one.dueOn,
      isOwn: one.personId === personId,
    })),
    comments: threads(row.comments, personId),
    questions: row.questions.map((one) => ({
      id: one.id,
      recipient: one.recipient,
      question: one.question,
      deadlineAt: one.deadlineAt.toISOString(),
      isOpen: one.answeredAt === null && one.revokedAt === null && one.deadlineAt.getTime() > now,
      answer: one.answer,
      askedBy: one.askedBy.name,
    })),
    links: [
      ...row.links.map(({ kind, to }) => ({ kind: readCode(claimLinkKinds, kind), isFrom: true, ...to })),
      ...row.linkedFrom.map(({ kind, from }) => ({
        kind: readCode(claimLinkKinds, kind),
        isFrom: false,
        ...from,
      })),
      ...row.duplicates
        .filter(({ round, claim }) => round === claim.round)
        .map(({ claim: { ref, restatement } }) => ({
          kind: 'duplicate' as const,
          isFrom: false,
          ref,
          restatement,
        })),
    ],
    challenges: row.challenges.map((one) => ({
      id: one.id,
      reason: textOf(one.reason.content),
      contact: textOf(one.contact?.content ?? null),
      sourceTitle: one.sourceTitle,
      sourceAddress: one.sourceAddress,
      createdAt: one.createdAt.toISOString(),
      outcome: one.answer ? readCode(challengeOutcomes, one.answer.outcome) : null,
    })),
  }
}

function threads(rows: Row['comments'], personId: string): BenchComment[] {
  const read = (row: Row['comments'][number]): BenchComment => ({
    id: row.id,
    author: row.author.name,
    isOwn: row.authorId === personId,
    text: row.text,
    createdAt: row.createdAt.toISOString(),
    isEdited: row.editedAt !== null,
    version: row.version,
    replies: rows.filter((reply) => reply.parentId === row.id).map(read),
  })
  return rows.filter((row) => row.parentId === null).map(read)
}
