import { z } from 'zod'
import { FigureError, findFigures, parseUnit, writeUnit } from '#lib/figures/index.ts'
import { decimal, figureKind, line } from '../input.ts'

const naming = {
  name: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,59}$/, 'A name is lower-case letters, digits and _, such as total_gpu_hours.'),
  label: line('The label of the figure'),
}

/** In the words of the source, `$0.55 per million tokens`, read as figures of a text are; or the value by itself. */
const inWords = z.strictObject({ ...naming, words: line('The figure') })
const byValue = z.strictObject({ ...naming, written: decimal, unit: z.string().trim(), kind: figureKind })

/** A named figure that a source gives, with the interval that its writing allows; a value by itself is exact. */
export const namedFigure = z.union([inWords, byValue]).transform((figure, context) => {
  const { name, label } = figure
  if (!('words' in figure)) {
    const { written, kind } = figure
    const unit = readUnit(figure.unit, context)
    const exact = { low: written, high: written, lowClosed: true, highClosed: true }
    return { name, label, quote: written, kind, ...exact, written, unit }
  }
  const [found, ...more] = findFigures(figure.words)
  if (!found || more.length > 0 || (found.low === null && found.high === null)) {
    const count = found ? more.length + 1 : 0
    context.addIssue({
      code: 'custom',
      path: ['words'],
      message: `Write one figure as the source does, such as “$0.55 per million tokens” or “2,664,000 GPU hours”; we read ${count} in “${figure.words}”.`,
    })
    return z.NEVER
  }
  const { quote, kind, low, high, lowClosed, highClosed, written, unit } = found
  return { name, label, quote, kind, low, high, lowClosed, highClosed, written, unit }
})

export type NamedFigure = z.output<typeof namedFigure>

function readUnit(text: string, context: z.RefinementCtx): string {
  try {
    return writeUnit(parseUnit(text))
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    context.addIssue({ code: 'custom', path: ['unit'], message: error.message })
    return z.NEVER
  }
}
