import recognizers from '@microsoft/recognizers-text-suite'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import winkModel from 'wink-eng-lite-web-model'
import winkNLP, { type ItemEntity } from 'wink-nlp'
import { findFigures } from '../lib/figures/index.ts'

/** A stretch of text in UTF-16 units, half-open. */
export type Stretch = { readonly start: number; readonly end: number }
/** A finder of figures: what it finds in one paragraph, and how many where nobody asks where they stand. */
export type Finder = {
  readonly name: string
  readonly find: (text: string) => readonly Stretch[]
  readonly count?: (text: string) => number
}

const english = recognizers.Culture.English

/** Its seven models; of findings that overlap the longest stays, as a person would take it. */
function recognise(text: string): Stretch[] {
  const models = [
    recognizers.recognizeNumber,
    recognizers.recognizePercentage,
    recognizers.recognizeCurrency,
    recognizers.recognizeDimension,
    recognizers.recognizeTemperature,
    recognizers.recognizeAge,
    recognizers.recognizeDateTime,
  ]
  return longest(
    models.flatMap((model) => model(text, english).map(({ start, end }) => ({ start, end: end + 1 }))),
  )
}

function longest(found: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept
}

function findWithCompromise(text: string): Stretch[] {
  const doc = compromise(text)
  const views = [doc.numbers(), doc.money(), doc.fractions(), doc.percentages()]
  const found = views.flatMap((view) => view.json({ offset: true }))
  return longest(found.map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length })))
}

const wink = winkNLP(winkModel, ['sbd', 'ner'])
const winkKinds = new Set(['MONEY', 'PERCENT', 'CARDINAL', 'DATE', 'DURATION', 'TIME', 'ORDINAL'])

/** First and last token of an entity. */
function tokensOf(entity: ItemEntity): number[] {
  const span: unknown = entity.out(wink.its.span)
  return Array.isArray(span) ? span.filter((place) => typeof place === 'number') : []
}

/** It gives tokens, no offsets: they are counted up as its tokens stand in the text. */
function findWithWink(text: string): Stretch[] {
  const doc = wink.readDoc(text)
  const offsets: Stretch[] = []
  let at = 0
  for (const word of doc.tokens().out()) {
    const start = text.indexOf(word, at)
    at = (start < 0 ? at : start) + word.length
    offsets.push({ start: at - word.length, end: at })
  }
  const found: Stretch[] = []
  doc.entities().each((entity: ItemEntity) => {
    const [first = -1, last = -1] = tokensOf(entity)
    const start = offsets[first]?.start
    const end = offsets[last]?.end
    if (winkKinds.has(entity.out(wink.its.type)) && start !== undefined && end !== undefined)
      found.push({ start, end })
  })
  return found
}

export const finders: readonly Finder[] = [
  { name: 'Claim Ledger', find: (text) => findFigures(text).map(({ start, end }) => ({ start, end })) },
  { name: 'wink-nlp', find: findWithWink, count: (text) => wink.readDoc(text).entities().length() },
  {
    name: 'chrono-node',
    find: (text) =>
      chrono.parse(text).map(({ index, text: said }) => ({ start: index, end: index + said.length })),
  },
  { name: 'compromise', find: findWithCompromise },
  { name: 'Recognizers-Text', find: recognise },
]
