import { prepareReanchoring, selectQuotes } from '../lib/anchoring/index.ts'
import { splitSentences } from '../lib/extraction/index.ts'
import { measureGrowth } from './adversarial/measure-growth.ts'
import { pageOfProse } from './intake/prose.ts'

/**
 * How long it takes to find every sentence of a report again in its next revision, and how that grows; then texts made
 * to be hard. Milliseconds of processor time. `node bench/anchoring.ts [BYTES]`.
 */
const size = Number(process.argv[2] ?? 1_000_000)

const report = (bytes: number) =>
  Array.from({ length: Math.ceil(bytes / 2_900) }, (_, at) => pageOfProse(at)).join('\n\n')

const revisions: Readonly<Record<string, (text: string) => string>> = {
  'the same text': (text) => text,
  'a page before it': (text) => `${pageOfProse(9_999)}\n\n${text}`,
  'one figure in ten changed': (text) => text.replaceAll(/(\d)0 percent/g, '$15 percent'),
  'a word in every sentence changed': (text) =>
    text.replaceAll(' was ', ' has been ').replaceAll('Prices', 'All prices').replaceAll('says', 'reports'),
  'every third page gone': (text) =>
    text
      .split('\n\n')
      .filter((_, at) => at % 3 !== 0)
      .join('\n\n'),
}

for (const [what, change] of Object.entries(revisions))
  await measureGrowth({
    label: `every sentence, ${what}`,
    size,
    make(bytes) {
      const before = report(bytes)
      return { before, after: change(before), spans: splitSentences(before) }
    },
    run({ before, after, spans }) {
      const reanchor = prepareReanchoring(before, after)
      const found = spans.map(reanchor)
      selectQuotes(
        after,
        found.map((one) => (one.start === undefined ? { start: 0, end: 0 } : one)),
      )
    },
  })

const pieces = [
  'a',
  ' ',
  'a ',
  '\n',
  '. ',
  'A. ',
  '$5 ',
  'It cost $5 million. ',
  'not ',
  '-',
  'a-\n',
  '“',
  '😀',
  '5 million and 6 ',
  'up to ',
  'Ab cd ef. ',
]
for (const piece of pieces)
  await measureGrowth({
    label: `a quote in ${JSON.stringify(piece)}`,
    size,
    make: (bytes) => piece.repeat(Math.ceil(bytes / piece.length)),
    run(text) {
      const quote = 'The plan cost $4.2 million per run.'
      const before = `${text} ${quote} ${text}`
      const start = [...text].length + 1
      const at = { start, end: start + quote.length }
      for (const after of [before, before.replace('4.2', '4.3'), `${text}${text}`])
        prepareReanchoring(before, after)(at)
    },
  })
