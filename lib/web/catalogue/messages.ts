import { createTranslator } from 'next-intl'
import type { Labels } from '#lib/queries/site/set-labels.ts'
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
  dismissal: catalogue.dismissal,
  dismissalLine: catalogue.dismissalLine,
})

/** Where the catalogue has words and lines of the codes that readers see. */
const places = [
  [catalogue.verdict, catalogue.verdictLine, asShipped.verdict, asShipped.verdictLine],
  [catalogue.state, catalogue.stateLine, asShipped.state, asShipped.stateLine],
  [catalogue.dismissal, catalogue.dismissalLine, asShipped.dismissal, asShipped.dismissalLine],
] as const

/** Calls verdicts and states as `labels` say, and the rest as the product has it. */
export function relabel(labels: Labels): void {
  for (const [words, lines, shippedWords, shippedLines] of places) {
    Object.assign(words, shippedWords)
    Object.assign(lines, shippedLines)
    for (const [code, { label, line }] of Object.entries(labels)) {
      if (label !== undefined && Object.hasOwn(words, code)) Object.assign(words, { [code]: plainly(label) })
      if (line !== undefined && Object.hasOwn(lines, code)) Object.assign(lines, { [code]: plainly(line) })
    }
  }
}

/** Words of people as a message: nothing in them is an argument (ICU MessageFormat, quoting by apostrophes). */
const plainly = (words: string): string => words.replaceAll("'", "''").replace(/[{}<>]/g, "'$&'")
