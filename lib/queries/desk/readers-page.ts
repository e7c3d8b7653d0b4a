import { may, suggestionKinds } from '#lib/policy/index.ts'
import { textOf } from '../claim/claim-page.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

/** What is shown of each at once; the oldest first. */
const rowLimit = 200

export type ReadersPage = {
  challenges: {
    id: string
    claim: { ref: string; restatement: string }
    reason: string | null
    createdAt: string
  }[]
  suggestions: {
    id: string
    kind: 'document' | 'claim'
    words: string
    address: string | null
    contact: string | null
    createdAt: string
  }[]
  mayAnswer: boolean
}

/** What readers sent and nobody has answered yet. */
export const readReadersPage: Query<object, ReadersPage> = async (db, viewer) => {
  deskViewer(viewer)
  const [challenges, suggestions] = await Promise.all([
    db.challenge.findMany({
      where: { answer: null },
      orderBy: { createdAt: 'asc' },
      take: rowLimit,
      include: { claim: { select: { ref: true, restatement: true } }, reason: { select: { content: true } } },
    }),
    db.suggestion.findMany({ where: { outcome: null }, orderBy: { createdAt: 'asc' }, take: rowLimit }),
  ])
  return {
    challenges: challenges.map((one) => ({
      id: one.id,
      claim: one.claim,
      reason: textOf(one.reason.content),
      createdAt: one.createdAt.toISOString(),
    })),
    suggestions: suggestions.map((one) => ({
      id: one.id,
      kind: readCode(suggestionKinds, one.kind),
      words: one.words,
      address: one.address,
      contact: one.contact,
      createdAt: one.createdAt.toISOString(),
    })),
    mayAnswer: may(viewer, 'suggestion.answer'),
  }
}
