import { z } from 'zod'
import { comparators, figureKinds } from '#lib/figures/index.ts'

const plainDecimal = z.string().regex(/^-?\d+(\.\d+)?$/)

/** A figure as `lib/figures` gives it. */
export const figureInput = z.strictObject({
  quote: z.string().min(1).max(500),
  kind: z.enum(figureKinds),
  comparator: z.enum(comparators),
  low: plainDecimal.nullable(),
  high: plainDecimal.nullable(),
  lowClosed: z.boolean(),
  highClosed: z.boolean(),
  written: plainDecimal.nullable(),
  unit: z.string().max(100),
  significantDigits: z.int().min(1).nullable(),
  rule: z.string().max(60),
})
