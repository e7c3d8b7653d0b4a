import { z } from 'zod'
import { relevances, stances } from '#lib/policy/index.ts'
import { line, partialDate, prose } from '../input.ts'

/** What a reviewer says of evidence beside what the source says; the two judgements are apart, each with its own answer. */
export const judgementFields = {
  stance: z.enum(stances),
  relevance: z.enum(relevances).default('direct'),
  note: prose('The note').optional(),
  scope: z
    .strictObject({
      period: line('The period').optional(),
      place: line('The place').optional(),
      method: line('The method').optional(),
    })
    .default({}),
}

/** The columns of a row of evidence beyond what every one has; null where its kind has no use for it. */
export type EvidenceDetails = {
  readonly kind: 'passage' | 'search' | 'enquiry'
  readonly standing: 'transcribed' | 'captured'
  readonly fact: string
  readonly locator: string
  readonly passage?: {
    readonly snapshotId: string
    readonly start: number
    readonly end: number
    readonly prefix: string
    readonly suffix: string
    readonly page: number | null
  }
  readonly query?: string
  readonly doneOn?: string
  readonly means?: string
  readonly answeredOn?: string | null
  readonly awaitedUntil?: string | null
}

/** A day, in full: when a search was made or a question was put. */
export const day = partialDate.refine((text) => text.length === 10, 'Write the day as 2024-12-27.')
