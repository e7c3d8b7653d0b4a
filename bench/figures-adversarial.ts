import { findFigures } from '../lib/figures/find/find-figures.ts'

/** Milliseconds for 1 MB and for 2 MB of text made to be hard; the aims are 500 ms and a factor of 2.5. */
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
]
const millisecondsFor = (piece: string, size: number): number => {
  const text = piece.repeat(Math.ceil(size / piece.length))
  const started = performance.now()
  findFigures(text)
  return performance.now() - started
}
const median = (piece: string, size: number): number =>
  [0, 1, 2].map(() => millisecondsFor(piece, size)).sort((a, b) => a - b)[1] ?? 0

for (const piece of pieces) {
  const once = median(piece, 1_000_000)
  const twice = median(piece, 2_000_000)
  console.log(
    `${JSON.stringify(piece).padEnd(20)} ${once.toFixed(0).padStart(6)} ms ${twice.toFixed(0).padStart(6)} ms  × ${(twice / once).toFixed(2)}${once > 500 ? '  slow' : ''}`,
  )
}
