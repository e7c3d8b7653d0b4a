import { type FigureKind, formatAmount } from '#lib/figures/index.ts'

/** A computed value keeps so many significant digits on a page where its decimals do not end soon. */
const ratioDigits = 3
const otherDigits = 4

/** A value for people: every digit that was written, and of a long computed one as many as anybody reads. */
export function shortAmount(value: string, unit: string, kind: FigureKind): string {
  const isLong =
    value
      .replace(/^-?0?\.?0*/, '')
      .replace('.', '')
      .replace(/0+$/, '').length > 7
  const digits = kind === 'ratio' ? ratioDigits : otherDigits
  return formatAmount(value, unit, isLong || kind === 'ratio' ? { kind, digits } : { kind })
}
