import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkWorthiness, worthyFrom } from '../lib/extraction/check-worthiness/check-worthiness.ts'
import { atThreshold, averagePrecision, bestThreshold, precisionAt, rocArea, type Scored } from './ranking.ts'

/** The check-worthiness model on the 702 test sentences beside what is published on them, its size and its speed. */
const folder = join(import.meta.dirname, '..', '..', 'shared', 'checkworthy')
const module = join(import.meta.dirname, '../lib/extraction/check-worthiness/weights.generated.ts')

const show = (what: string, ours: string, others = '') =>
  console.log(`${what.padEnd(34)} ${ours.padEnd(24)} ${others}`)
const read = (name: string): { text: string; label: number }[] =>
  readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

function measure(): void {
  const sentences = read('test')
  const list: Scored[] = sentences.map(({ text, label }) => ({
    score: checkWorthiness(text),
    isWorthy: label === 1,
  }))
  const ours = atThreshold(list, worthyFrom)
  const best = atThreshold(list, bestThreshold(list, 1))
  show('', 'ours', 'published: hashed n-grams | multilingual embedding')
  show('average precision (aim 0.94)', averagePrecision(list).toFixed(4), '– | 0.8723')
  show('ROC area', rocArea(list).toFixed(4), '0.9044 | 0.8870')
  show(`F1 at ${worthyFrom.toFixed(3)} (aim 0.86)`, ours.f1.toFixed(4), '0.8128 | 0.7938')
  show(
    'precision / recall there',
    `${ours.precision.toFixed(3)} / ${ours.recall.toFixed(3)}`,
    '– | 0.863 / 0.735',
  )
  show('F1 at its best threshold', `${best.f1.toFixed(4)} (hindsight)`)
  for (const count of [10, 20, 50]) show(`precision at ${count}`, precisionAt(list, count).toFixed(2))
  const many = read('train').map(({ text }) => text)
  const started = performance.now()
  for (const text of many) checkWorthiness(text)
  const seconds = (performance.now() - started) / 1000
  show('sentences a second (aim 5,000)', (many.length / seconds).toFixed(0))
}

show('size of the module (limit 5 MB)', `${(statSync(module).size / 1024).toFixed(0)} KB`)
if (existsSync(folder)) measure()
else console.log('skipped: no ../shared')
