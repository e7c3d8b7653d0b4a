import { Judgement, judgementWord } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document-page.ts'
import { indexOffsets } from '#lib/text/index.ts'
import type { Translate } from '#lib/web/messages.ts'
import { type Block, blocksOf } from './text-blocks.ts'

type MarkedClaim = DocumentPage['claims'][number]

/** A document's text with its claims underlined in place, and each verdict in the margin beside its paragraph. */
export function MarkedDocument({
  t,
  text,
  claims,
}: {
  t: Translate
  text: string
  claims: readonly MarkedClaim[]
}) {
  const offsets = indexOffsets(text)
  const marks = claims.map((claim) => ({
    claim,
    start: offsets.toUtf16(claim.start),
    end: offsets.toUtf16(claim.end),
  }))
  return (
    <div className="shown mt-8">
      {blocksOf(text).map((block) => {
        const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start)
        return (
          <div key={block.start} className="grid gap-x-10 lg:grid-cols-[minmax(0,66ch)_minmax(11rem,1fr)]">
            <MarkedBlock t={t} text={text} block={block} marks={inside} />
            <MarginVerdicts
              t={t}
              claims={inside.filter((mark) => mark.start >= block.start).map(({ claim }) => claim)}
            />
          </div>
        )
      })}
    </div>
  )
}

type Mark = { claim: MarkedClaim; start: number; end: number }

function MarkedBlock({
  t,
  text,
  block,
  marks,
}: {
  t: Translate
  text: string
  block: Block
  marks: readonly Mark[]
}) {
  if (block.kind === 'heading')
    return (
      <h2 dir="auto" className="mt-8 mb-3 font-serif text-2xl font-medium">
        {text.slice(block.start, block.end)}
      </h2>
    )
  return (
    <p dir="auto" className="mb-5 font-serif text-[19px] leading-[1.55] whitespace-pre-wrap">
      <MarkedRun t={t} text={text} from={block.start} to={block.end} marks={marks} />
    </p>
  )
}

/** A run of text cut at the edges of its claims; where claims overlap, the one that begins last has the stretch. */
function MarkedRun({
  t,
  text,
  from,
  to,
  marks,
}: {
  t: Translate
  text: string
  from: number
  to: number
  marks: readonly Mark[]
}) {
  const edges = new Set([from, to])
  for (const { start, end } of marks) {
    edges.add(Math.max(from, start))
    edges.add(Math.min(to, end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    const piece = text.slice(start, end)
    const mark = marks.findLast((one) => one.start <= start && one.end >= end)
    if (!mark) return <span key={start}>{piece}</span>
    const { claim } = mark
    const isFirst = mark.start === start
    return (
      <a
        key={start}
        {...(isFirst ? { id: `claim-${claim.ref}` } : {})}
        href={addresses.claim(claim.ref)}
        title={judgementWord(t, claim)}
        className={`mark mark-${claim.verdict ?? 'undecided'} scroll-mt-8 target:bg-hair`}
      >
        {piece}
      </a>
    )
  })
}

function MarginVerdicts({ t, claims }: { t: Translate; claims: readonly MarkedClaim[] }) {
  if (claims.length === 0) return null
  return (
    <ul className="mb-6 grid content-start gap-1 text-sm lg:sticky lg:top-4 lg:self-start lg:pt-1.5">
      {claims.map((claim) => (
        <li key={claim.ref} className={`of-${claim.verdict ?? 'undecided'}`}>
          <a
            href={addresses.claim(claim.ref)}
            className="inline-grid min-h-[24px] grid-cols-[1.7rem_auto] items-center"
            aria-label={`${t('document.margin', { number: claim.number ?? claim.ref })}: ${judgementWord(t, claim)}`}
          >
            <span className="label figures">{claim.number}</span>
            <Judgement t={t} claim={claim} />
          </a>
        </li>
      ))}
    </ul>
  )
}
