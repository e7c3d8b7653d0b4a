import { z } from 'zod'
import { type Claimed, comparators, type FigureValue, figureKinds, figureRules } from '#lib/figures/index.ts'

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
  rule: z.enum(figureRules),
})

export type FigureInput = z.output<typeof figureInput>

type Decimals = { toFixed(): string }
type StoredValue = {
  readonly low: Decimals | null
  readonly high: Decimals | null
  readonly lowClosed: boolean
  readonly highClosed: boolean
  readonly written: Decimals | null
  readonly unit: string
}

/** A row's figure as `lib/figures` computes with it. */
export const storedFigure = ({
  low,
  high,
  lowClosed,
  highClosed,
  written,
  unit,
}: StoredValue): FigureValue => ({
  low: low?.toFixed() ?? null,
  high: high?.toFixed() ?? null,
  lowClosed,
  highClosed,
  written: written?.toFixed() ?? null,
  unit,
})

const storedCodes = z.object({
  kind: z.enum(figureKinds),
  comparator: z.enum(comparators),
  significantDigits: z.number().nullable(),
})

/** A claim's stored figure as it is compared with the record. */
export const claimed = (
  row: StoredValue & { kind: string; comparator: string; significantDigits: number | null },
): Claimed => ({
  ...storedCodes.parse(row),
  ...storedFigure(row),
})
