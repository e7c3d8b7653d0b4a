import { findFigures } from '#lib/figures/index.ts'
import { readFiguresInText } from './figures-in-text.ts'

export type ProposedFigure = { readonly name: string; readonly label: string; readonly words: string }

/** Of a longer passage, so many code points stand in the label; half as many as a label may have, or fewer. */
const labelLength = 80

/**
 * How the figure of a passage could be named: after its unit, or its kind; a person corrects it. Null for a passage with
 * none, or with several. A date is not counted: it seldom is what a passage is quoted for. Throws `InvalidInput`.
 */
export function proposeFigure(passage: string): ProposedFigure | null {
  const [figure, ...more] = readFiguresInText({ text: passage }).figures.filter(({ kind }) => kind !== 'date')
  if (!figure || more.length > 0 || findFigures(figure.quote).length !== 1) return null
  const unit =
    figure.unit
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.join('_') ?? ''
  const name = (unit === '' || unit === '1' ? figure.kind : unit).replaceAll('-', '_').slice(0, 60)
  const words = [...passage.trim().replace(/\s+/g, ' ')]
  const label = words.length > labelLength ? `${words.slice(0, labelLength).join('')}…` : words.join('')
  return { name, label, words: figure.quote }
}
