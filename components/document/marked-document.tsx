import { Judgement, judgementWord } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import { type Block, indexOffsets, type Span } from '#lib/text/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { BlockElement } from './block-element.tsx'
import { extentOf, groupBlocks } from './block-groups.ts'
import { cutRuns } from './cut-runs.ts'
import { blocksOf } from './text-blocks.ts'

type MarkedClaim = DocumentPage['claims'][number]

type Props = {
  t: Translate
  text: string
  /** As the document was read; null where it came as a text alone. */
  blocks: readonly Block[] | null
  claims: readonly MarkedClaim[]
}

/** A document's text with its claims underlined in place, and each verdict in the margin beside its paragraph. */
export function MarkedDocument({ t, text, blocks, claims }: Props) {
  const offsets = indexOffsets(text)
  const placed = <One extends Span>(one: One): One => ({
    ...one,
    start: offsets.toUtf16(one.start),
    end: offsets.toUtf16(one.end),
  })
  const marks = claims.map(placed)
  return (
    <div className="shown mt-8">
      {groupBlocks(blocks?.map(placed) ?? blocksOf(text)).map((group) => {
        const { start, end } = extentOf(group)
        return (
          <div key={start} className="grid gap-x-10 lg:grid-cols-[minmax(0,66ch)_minmax(11rem,1fr)]">
            <BlockElement group={group}>
              {(block) => <MarkedRun t={t} text={text} from={block.start} to={block.end} marks={marks} />}
            </BlockElement>
            <MarginVerdicts t={t} claims={marks.filter((mark) => mark.start >= start && mark.start < end)} />
          </div>
        )
      })}
    </div>
  )
}

type RunProps = {
  t: Translate
  text: string
  from: number
  to: number
  marks: readonly MarkedClaim[]
}

/** The words of a block, each claim in it underlined and leading to its page. */
function MarkedRun({ t, text, from, to, marks }: RunProps) {
  return cutRuns(from, to, marks).map(({ start, end, span: claim }) => {
    const piece = text.slice(start, end)
    if (!claim) return <span key={start}>{piece}</span>
    return (
      <a
        key={start}
        {...(claim.start === start ? { id: `claim-${claim.ref}` } : {})}
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
            className="inline-grid min-h-[24px] grid-cols-[minmax(1.7rem,auto)_auto] items-center gap-x-1"
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
