/** A document as its author thinks of it, to be written in every format that is read. */
export type Outline = readonly {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quotation'
  readonly words: string
}[]

/** A short brief of our own with what makes reading hard: figures, quotes, dashes, lists, hyphens. */
export const outline: Outline = [
  { kind: 'heading', words: 'What heat pumps cost a household' },
  {
    kind: 'paragraph',
    words:
      'A heat pump for a terraced house costs between £8,000 and £15,000 to install – about 3 times the price of a gas boiler. The regulator’s own survey of 2,400 homes found a median of £11,287.',
  },
  { kind: 'heading', words: 'Running costs' },
  {
    kind: 'paragraph',
    words:
      'Electricity costs 24.5 pence per kilowatt-hour, gas 6.04 pence; a well-installed pump gives 2.9 units of heat for one of power. Dr. A. Rowe of the U.K. Energy Centre says “the saving is real, but small.”',
  },
  { kind: 'list-item', words: 'Bills fall by 8% in an average home.' },
  { kind: 'list-item', words: 'They rise by 3% where the pump is set up badly.' },
  {
    kind: 'quotation',
    words: 'We expect 600,000 installations a year by 2028, up from 55,000 in 2023, the ministry wrote.',
  },
  {
    kind: 'paragraph',
    words:
      'That is more than ten times today’s number, and no country has trained installers that fast. Sweden, the usual example, needed 20 years.',
  },
]

/** The outline that a plain text of one paragraph a line has: headings are its short lines without an end mark. */
export function outlineOf(text: string): Outline {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map((words) => ({
      kind: words.length <= 90 && !/[.!:;,”"]$/.test(words) ? 'heading' : 'paragraph',
      words,
    }))
}
