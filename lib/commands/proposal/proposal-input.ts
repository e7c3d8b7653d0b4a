import { z } from 'zod'
import { assertions, proposalOrigins } from '#lib/policy/index.ts'
import { figureInput } from '../figure-input.ts'
import { address, line, prose } from '../input.ts'

/** Proposals of one go: a long report has a few thousand. */
export const proposalLimit = 20_000

/**
 * A passage that may be a claim, as `extractClaims` finds it or a person brings it: code points of the revision's
 * text, half-open. Without a restatement `question` says what leaves it open, or `assertionQuestion` what it may be.
 */
export const proposalInput = z
  .strictObject({
    start: z.int().min(0),
    end: z.int().min(1),
    restatement: prose('The restatement').nullable().default(null),
    question: z
      .strictObject({ code: z.string().max(40), words: z.string().max(2_000) })
      .nullable()
      .default(null),
    assertion: z.enum(assertions).nullable().default('so'),
    assertionQuestion: z
      .strictObject({
        said: prose('The claim that it was said').nullable(),
        so: prose('The claim').nullable(),
      })
      .nullable()
      .default(null),
    claimant: line('The claimant').nullable().default(null),
    section: line('The section').nullable().default(null),
    score: z.number().min(0).max(1),
    reasons: z.array(z.string().max(40)).max(20).default([]),
    figures: z.array(figureInput).max(20).default([]),
    origin: z.enum(proposalOrigins),
    sourceAddress: address.nullable().default(null),
  })
  .refine(
    (one) => one.restatement !== null || one.question !== null || one.assertionQuestion !== null,
    'A proposal has a restatement, or a question that says why not.',
  )
export type ProposalInput = z.output<typeof proposalInput>
