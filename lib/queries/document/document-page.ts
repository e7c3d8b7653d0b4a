import { storedBlocks } from '#lib/db/stored-reading.ts'
import type { Block } from '#lib/text/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow } from '../claim/claim-row.ts'
import { countGroups } from '../ledger/ledger-page.ts'
import type { LedgerGroup } from '../ledger/ledger-view.ts'
import { publicClaim, publicDocument, publicRevision } from '../public.ts'
import { found, parseRef, type Query } from '../query.ts'
import { type RevisionFacts, readRevisionFacts } from './revision-facts.ts'

export type DocumentPage = {
  ref: string
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  address: string | null
  note: string | null
  isSample: boolean
  counts: { group: LedgerGroup; count: number }[]
  revision: {
    number: number
    text: string
    sha256: string
    /** As the document was read, in code points; null where it came as a text alone. */
    blocks: readonly Block[] | null
  } | null
  /** With where each stands in that revision, in code points; in the order of the text. */
  claims: (ClaimRow & { start: number; end: number })[]
} & RevisionFacts

/** A document's newest revision and its claims within it. */
export const readDocumentPage: Query<{ ref: string }, DocumentPage> = async (db, _viewer, { ref }) => {
  const { revisions, ...document } = found(
    await db.document.findFirst({
      where: { ref: parseRef(ref), ...publicDocument },
      select: {
        ref: true,
        title: true,
        author: true,
        publisher: true,
        publishedOn: true,
        address: true,
        note: true,
        isSample: true,
        revisions: {
          where: publicRevision,
          orderBy: { number: 'desc' },
          take: 1,
          select: {
            number: true,
            text: true,
            sha256: true,
            blocks: true,
            selectors: {
              where: { claim: publicClaim },
              orderBy: { start: 'asc' },
              select: { start: true, end: true, claim: { select: claimRowSelect } },
            },
          },
        },
      },
    }),
  )
  const [latest] = revisions
  const claims = (latest?.selectors ?? []).map(({ start, end, claim }) => ({
    ...readClaimRow(claim),
    start,
    end,
  }))
  return {
    ...document,
    counts: countGroups(claims.map((claim) => claim.verdict)),
    revision: latest
      ? {
          number: latest.number,
          text: latest.text,
          sha256: latest.sha256,
          blocks: latest.blocks === null ? null : storedBlocks.parse(latest.blocks),
        }
      : null,
    claims,
    ...(await readRevisionFacts(db, document.ref, latest?.text ?? null, claims)),
  }
}
