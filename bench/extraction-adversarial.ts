import { coverageOf, extractClaims, splitSentences } from '../lib/extraction/index.ts'
import { findFigures } from '../lib/figures/index.ts'

/**
 * Milliseconds of processor time of every extractor for 1 MB of text made to be hard, and the factor for twice as much: about 2 is
 * linear. `node bench/extraction-adversarial.ts [BYTES]`. The figures' own time stands beside, being part of two.
 */
const size = Number(process.argv[2] ?? 1_000_000)
const pieces = [
  'a',
  ' ',
  '\n',
  '.',
  '. ',
  '. . ',
  '? ',
  '…',
  '."',
  ')',
  '"',
  '“',
  '1. ',
  '1. A ',
  'a) B ',
  '• ',
  '• x ',
  'U.S. ',
  'Mr. ',
  'A. ',
  '5 a.m. ',
  'x.Y',
  'Ab.Cd',
  '[3]',
  '-\n',
  'a\n',
  'A\n',
  'A line\nof text ',
  'Heading\n\n',
  '# a\n',
  'and ',
  ', and ',
  '; ',
  '—',
  'it is; ',
  'costs $5 and ',
  'It costs $5 and it costs $6, while ',
  'Bolt says that ',
  'according to ',
  'Acme, a firm, ',
  'Aa Bb ',
  'that which ',
  '<u>',
  '\\',
  'The plan costs $5 million and covers 20,000 people. ',
  'more ',
  'it ',
  '😀',
  '价。',
]

const extractors: readonly (readonly [string, (text: string) => unknown])[] = [
  ['sentences', splitSentences],
  ['figures', (text) => findFigures(text)],
  ['claims', (text) => extractClaims(text)],
  ['coverage', (text) => coverageOf(text, extractClaims(text))],
]

const millisecondsFor = (extract: (text: string) => unknown, piece: string, bytes: number): number => {
  const text = piece.repeat(Math.ceil(bytes / piece.length))
  const started = process.cpuUsage()
  extract(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

let worst = 0
for (const piece of pieces) {
  const cells = extractors.map(([name, extract]) => {
    const once = Math.min(...[0, 1].map(() => millisecondsFor(extract, piece, size)))
    const twice = millisecondsFor(extract, piece, 2 * size)
    worst = Math.max(worst, name === 'figures' ? 0 : once)
    return `${name} ${once.toFixed(0).padStart(6)} ms × ${(twice / Math.max(once, 1)).toFixed(1)}${twice > 3 * once && twice > 200 ? '  NOT LINEAR' : ''}`
  })
  console.log(`${JSON.stringify(piece).slice(0, 30).padEnd(30)} ${cells.join('   ')}`)
}
console.log(`slowest at ${size} bytes: ${worst.toFixed(0)} ms`)
