import { findFigures } from '../lib/figures/find/find-figures.ts'

/**
 * Milliseconds of processor time for 1 MB and for 2 MB of text made to be hard, the least and the median of several
 * rounds: the aims are 500 ms for the first, and a factor of 2.5 between them. `node bench/figures-adversarial.ts '1% '`
 * measures one piece.
 */
const pieces = [
  '1',
  '1,',
  '$',
  'one hundred and ',
  '(',
  '1-',
  '5 million ',
  '1 ',
  '1/',
  'a ',
  'per ',
  'between 1 and ',
  'one-',
  'H1',
  '1.',
  'of ',
  '½',
  '€1 to ',
  'tens of ',
  '1×10^',
  'x',
  ' ',
  '\n',
  '12,34,',
  '-',
  '1e9',
  '😀',
  'one in ',
  'Abc Def ',
  '1% ',
  '1 h ',
  '1|',
  '|1|2|\n',
  '$1 ',
  '$1',
  '1/2 ',
  '1,1',
  '1.1',
  '1.1.',
  '(1)',
  '[1]',
  '1e1 ',
  '2 ½ ',
  'from 1% to ',
  'Jan 1 ',
  '1 Jan ',
  'May 2024 to ',
  '2024-01-',
  '1990s ',
  '2024 ',
  'Q3 2023 ',
  '~',
  '~1 ',
  'twice ',
  'one ',
  'million ',
  '1 million ',
  '1 in 5 ',
  '1:1 ',
  '€',
  '−',
  '−1 ',
  '±1',
  '1±',
  '1 km ',
  '1 km per ',
  '5 ft 3 ',
  '1 h 2 min ',
  '12 GPUs ',
  '1 new big ',
  'H800 GPU ',
  'about ',
  'more than ',
  'up to 5 ',
  'over the last ',
  'USD ',
  'U.S. ',
  'a fraction of ',
  'a few ',
  'a pair of ',
  'half a ',
  'aged 5 ',
  'Section 1 ',
  '١',
  'ß',
  '数',
  '5 数',
  '𝟙',
  'e\u0301',
  '\u202e1',
  '\t1',
  '"1"',
  '1"',
  "'1",
  '1 , 2 , ',
  '1, 2, ',
  '8, 16 and ',
  'GPUs: 1\n',
  '10^1',
  '12 345 ',
  '1 000 000 ',
  '5 m2 ',
  'kg·m ',
  '1/1/',
  'https://a.b/1 ',
  '+1 555 ',
  '1.000.000,',
  'pneumonoultramicroscopicsilicovolcanoconiosis',
]
const rounds = 5

/** Text of many different numbers, none of which is the one before. */
const counted = (before: string, after: string, size: number): string => {
  let text = ''
  for (let count = 1; text.length < size; count++) text += `${before}${count}${after}`
  return text
}
const texts: readonly (readonly [name: string, of: (size: number) => string])[] = [
  ...pieces.map((piece) => [piece, (size: number) => piece.repeat(Math.ceil(size / piece.length))] as const),
  ...['% ', ' h ', '|', ' million ', ' GPUs '].map(
    (after) => [`1, 2, 3…${after}`, (size: number) => counted('', after, size)] as const,
  ),
  ['$1, 2, 3… ', (size) => counted('$', ' ', size)],
]

function millisecondsFor(text: string): number {
  const started = process.cpuUsage()
  findFigures(text)
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

function timesFor(text: string): { least: number; median: number } {
  const times = Array.from({ length: rounds }, () => millisecondsFor(text)).sort((a, b) => a - b)
  return { least: times[0] ?? 0, median: times[Math.floor(rounds / 2)] ?? 0 }
}

const [only] = process.argv.slice(2)
const padded = (milliseconds: number): string => milliseconds.toFixed(0).padStart(5)
console.log('piece                  1 MB least, median   2 MB least, median')
for (const [name, of] of texts) {
  if (only !== undefined && only !== name) continue
  const [once, twice] = [timesFor(of(1_000_000)), timesFor(of(2_000_000))]
  const factor = twice.least / once.least
  const isSlow = once.median > 500 ? '  slow' : ''
  console.log(
    `${JSON.stringify(name).padEnd(24)} ${padded(once.least)} ${padded(once.median)} ms       ${padded(twice.least)} ${padded(twice.median)} ms  × ${factor.toFixed(2)}${factor > 2.5 ? '  grows' : ''}${isSlow}`,
  )
}
