import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitSentences } from '../lib/extraction/index.ts'
import { sliceCodePoints } from '../lib/text/index.ts'

/** How many of the 52 golden rules our sentences follow, and how many Intl.Segmenter's do. Aim: 51. */
type Case = { name: string; text: string; sentences: string[] }
const file = join(import.meta.dirname, '..', '..', 'shared', 'sentences', 'golden-rules-en.json')
const plain = (sentence: string) => sentence.trim().replace(/\s+/g, ' ')

const ours = (text: string) => splitSentences(text).map(({ start, end }) => sliceCodePoints(text, start, end))
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
const platform = (text: string) => [...segmenter.segment(text)].map((part) => part.segment)

if (!existsSync(file)) console.log('skipped: no ../shared')
else {
  const cases: Case[] = JSON.parse(readFileSync(file, 'utf8'))
  for (const [name, split] of [
    ['splitSentences', ours],
    ['Intl.Segmenter', platform],
  ] as const) {
    const wrong = cases.filter(
      (one) => JSON.stringify(split(one.text).map(plain)) !== JSON.stringify(one.sentences.map(plain)),
    )
    console.log(`${name}: ${cases.length - wrong.length} of ${cases.length}`)
    if (split === ours) for (const one of wrong) console.log(one.name, split(one.text))
  }
}
