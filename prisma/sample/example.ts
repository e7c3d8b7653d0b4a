import type { Figure } from '#lib/figures/index.ts'
import type { Verdict } from '#lib/policy/index.ts'
import type { SampleSource } from './sources.ts'

/** An invented leaflet about an invented bridge: each sentence is there for one verdict or one state. */
export const exampleDocument = {
  title: 'Example: a leaflet about a bridge',
  author: 'Nobody, it is invented',
  publisher: 'Claim Ledger',
  publishedOn: '2026',
  note: 'An invented text that shows every verdict and every state once. Its claims count nowhere: they are in no list, feed, export or number of this ledger.',
  text: `A bridge for Elmouth

The new bridge is 412 metres long. It cost about $30 million. Twice as many people cross it as ever crossed the old one.

It is the first bridge over the river Elm. Fishermen feel that the water below it has grown colder. The bridge opened in May 2019.

Ninety-six lamps light it. It carries 9,000 cars a day. The council has promised to paint it blue.

Nobody will ever regret that it was built. At 412 metres it is longer than any ship in the harbour.
`,
} as const

const source = (title: string): SampleSource => ({
  title: `Example: ${title}`,
  publisher: 'Elmouth, which is invented',
  publishedOn: '2026',
  address: `https://example.org/elmouth/${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  kind: 'primary',
})

export type ExampleDismissal =
  | { readonly reason: 'not-checkable'; readonly note: string }
  | { readonly reason: 'duplicate'; readonly duplicateOf: string; readonly note: string }

export type ExampleClaim = {
  /** The reference that its address shows. */
  readonly ref: string
  readonly quote: string
  readonly restatement: string
  readonly figures?: Figure[]
  readonly evidence?: {
    readonly source: SampleSource
    readonly stance: 'supports' | 'refutes' | 'context'
    readonly fact: string
    readonly figures?: {
      name: string
      label: string
      written: string
      unit: string
      kind: Figure['kind']
    }[]
  }
  readonly check?: { readonly label: string; readonly expression: string }
  /** The verdicts of the first and the second reviewer, as far as they have come. */
  readonly reviews?: readonly { readonly verdict: Verdict; readonly rationale: string }[]
  readonly end?: 'stale' | ExampleDismissal
}

const twice = (verdict: Verdict, ...rationales: readonly [string, string]) =>
  rationales.map((rationale) => ({ verdict, rationale }))

const figure = (kind: Figure['kind'], quote: string, bounds: readonly string[], unit: string): Figure => ({
  kind,
  quote,
  comparator: quote.startsWith('about') ? 'about' : 'equal',
  low: bounds[0] ?? null,
  written: bounds[1] ?? null,
  high: bounds[2] ?? null,
  lowClosed: true,
  highClosed: false,
  unit,
  significantDigits: null,
  rule: quote.startsWith('about') ? 'about-a-tenth' : 'rounds-to-it',
})

export const exampleClaims: readonly ExampleClaim[] = [
  {
    ref: 'example-verified',
    quote: 'The new bridge is 412 metres long.',
    restatement: 'The new bridge at Elmouth is 412 metres long',
    figures: [figure('quantity', '412 metres', ['411.5', '412', '412.5'], 'm')],
    evidence: {
      source: source('Survey of the bridge'),
      stance: 'supports',
      fact: 'The survey gives two spans of 206 metres each.',
      figures: [{ name: 'span', label: 'One of two spans', written: '206', unit: 'm', kind: 'quantity' }],
    },
    check: { label: 'Two spans', expression: '2 * span' },
    reviews: twice('verified', 'Two spans of 206 metres make 412.', 'The survey agrees.'),
  },
  {
    ref: 'example-imprecise',
    quote: 'It cost about $30 million.',
    restatement: 'The new bridge at Elmouth cost about $30 million',
    figures: [figure('money', 'about $30 million', ['27000000', '30000000', '33000000'], 'USD')],
    evidence: {
      source: source('Accounts of the bridge'),
      stance: 'refutes',
      fact: 'The accounts close at 24.6 million dollars.',
      figures: [{ name: 'cost', label: 'Cost at closing', written: '24600000', unit: 'USD', kind: 'money' }],
    },
    check: { label: 'Accounts', expression: 'cost' },
    reviews: twice(
      'imprecise',
      'The accounts say 24.6 million; even “about” does not reach from there to 30.',
      'Off by more than a fifth.',
    ),
  },
  {
    ref: 'example-misleading',
    quote: 'Twice as many people cross it as ever crossed the old one.',
    restatement: 'Twice as many people cross the new bridge as crossed the old one',
    evidence: {
      source: source('Counts of crossings'),
      stance: 'context',
      fact: 'The old bridge was closed for half of the year in which its crossings were counted.',
    },
    reviews: twice(
      'misleading',
      'The counts are right, and the comparison is not: one is of a year, the other of half a year.',
      'It leaves out that the old bridge stood closed.',
    ),
  },
  {
    ref: 'example-disputed',
    quote: 'It is the first bridge over the river Elm.',
    restatement: 'The new bridge is the first over the river Elm',
    evidence: {
      source: source('Map of 1871'),
      stance: 'refutes',
      fact: 'The map shows a bridge at the mill, two miles upstream.',
    },
    reviews: twice('disputed', 'A map of 1871 shows one at the mill.', 'There was a bridge by 1871.'),
  },
  {
    ref: 'example-unverifiable',
    quote: 'Fishermen feel that the water below it has grown colder.',
    restatement: 'The water below the new bridge has grown colder',
    evidence: {
      source: source('Harbour log'),
      stance: 'context',
      fact: 'The log has no temperatures before 2022.',
    },
    reviews: twice(
      'unverifiable',
      'Nobody measured it before the bridge stood.',
      'We looked in the harbour log and the county archive; neither has temperatures that early.',
    ),
  },
  {
    ref: 'example-stale',
    quote: 'The bridge opened in May 2019.',
    restatement: 'The new bridge at Elmouth opened in May 2019',
    evidence: {
      source: source('Notice of the opening'),
      stance: 'supports',
      fact: 'The notice invites to the opening on 4 May 2019.',
    },
    reviews: twice('verified', 'The notice gives the day.', 'The notice agrees.'),
    end: 'stale',
  },
  {
    ref: 'example-open',
    quote: 'Ninety-six lamps light it.',
    restatement: 'Ninety-six lamps light the new bridge',
  },
  {
    ref: 'example-in-review',
    quote: 'It carries 9,000 cars a day.',
    restatement: 'The new bridge carries 9,000 cars a day',
    evidence: {
      source: source('Counts of crossings'),
      stance: 'supports',
      fact: 'The count of one June week comes to 9,000 cars a day.',
    },
    reviews: [{ verdict: 'verified', rationale: 'One week of June agrees.' }],
  },
  {
    ref: 'example-contested',
    quote: 'The council has promised to paint it blue.',
    restatement: 'The council of Elmouth has promised to paint the bridge blue',
    evidence: {
      source: source('Minutes of the council'),
      stance: 'context',
      fact: 'The minutes say that the council “looks kindly on blue”.',
    },
    reviews: [
      { verdict: 'verified', rationale: 'To look kindly on it is to promise it.' },
      { verdict: 'disputed', rationale: 'To look kindly on it is no promise.' },
    ],
  },
  {
    ref: 'example-not-checkable',
    quote: 'Nobody will ever regret that it was built.',
    restatement: 'Nobody will ever regret that the bridge was built',
    end: { reason: 'not-checkable', note: 'A forecast about feelings; no record could settle it.' },
  },
  {
    ref: 'example-duplicate',
    quote: 'At 412 metres it is longer than any ship in the harbour.',
    restatement: 'The new bridge is 412 metres long, longer than any ship in the harbour',
    end: {
      reason: 'duplicate',
      duplicateOf: 'example-verified',
      note: 'The length is checked as the first claim of this text.',
    },
  },
]
