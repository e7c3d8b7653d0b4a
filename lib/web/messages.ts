import { createTranslator } from 'next-intl'
import messages from './en.json' with { type: 'json' }
import desk from './en-desk.json' with { type: 'json' }
import documents from './en-documents.json' with { type: 'json' }
import entries from './en-entries.json' with { type: 'json' }
import extraction from './en-extraction.json' with { type: 'json' }
import figures from './en-figures.json' with { type: 'json' }
import intake from './en-intake.json' with { type: 'json' }
import ledger from './en-ledger.json' with { type: 'json' }
import people from './en-people.json' with { type: 'json' }
import readers from './en-readers.json' with { type: 'json' }
import sources from './en-sources.json' with { type: 'json' }

/** The catalogue, one file for each part of the house. */
const catalogue = {
  ...messages,
  ...entries,
  ...extraction,
  ...figures,
  ...ledger,
  ...desk,
  ...documents,
  ...intake,
  ...people,
  ...readers,
  ...sources,
}

/** Looks up a message of the catalogue; one language, so nothing is negotiated. */
export const translate = createTranslator({ locale: 'en', messages: catalogue, timeZone: 'UTC' })

export type Translate = typeof translate

const asShipped = structuredClone({
  verdict: catalogue.verdict,
  verdictLine: catalogue.verdictLine,
  state: catalogue.state,
  stateLine: catalogue.stateLine,
})

type Labels = Readonly<Record<string, { label?: string | undefined; line?: string | undefined }>>

/** Calls verdicts and states as `labels` say, by code (`inReview` for in-review), and the rest as the product has it. */
export function relabel(labels: Labels): void {
  const { verdict, verdictLine, state, stateLine } = catalogue
  Object.assign(verdict, asShipped.verdict)
  Object.assign(verdictLine, asShipped.verdictLine)
  Object.assign(state, asShipped.state)
  Object.assign(stateLine, asShipped.stateLine)
  for (const [field, { label, line }] of Object.entries(labels)) {
    const code = field === 'inReview' ? 'in-review' : field
    const [words, lines] = Object.hasOwn(asShipped.verdict, code)
      ? [verdict, verdictLine]
      : [state, stateLine]
    if (label !== undefined) Object.assign(words, { [code]: plainly(label) })
    if (line !== undefined) Object.assign(lines, { [code]: plainly(line) })
  }
}

/** Words of people as a message: nothing in them is an argument (ICU MessageFormat, quoting by apostrophes). */
const plainly = (words: string): string => words.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'")
