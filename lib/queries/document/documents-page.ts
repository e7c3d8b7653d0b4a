import { exampleRef } from '#lib/addresses.ts'
import { readVerdict } from '../claim/claim-row.ts'
import { countGroups } from '../ledger/ledger-page.ts'
import type { LedgerGroup } from '../ledger/ledger-view.ts'
import { publicClaim, publicDocument } from '../public.ts'
import type { Query } from '../query.ts'

export type DocumentsPage = {
  ref: string
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  isSample: boolean
  claimCount: number
  counts: { group: LedgerGroup; count: number }[]
}[]

/** The documents under check, oldest first. */
export const readDocumentsPage: Query<Record<string, never>, DocumentsPage> = async (db) => {
  const rows = await db.document.findMany({
    where: { ...publicDocument, ref: { not: exampleRef } },
    select: {
      ref: true,
      title: true,
      author: true,
      publisher: true,
      publishedOn: true,
      isSample: true,
      claims: { where: publicClaim, select: { verdict: true } },
    },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ claims, ...document }) => ({
    ...document,
    claimCount: claims.length,
    counts: countGroups(claims.map((claim) => readVerdict(claim.verdict))),
  }))
}
