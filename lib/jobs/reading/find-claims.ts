import type { StoredClaim } from '#lib/db/stored-reading.ts'
import { coverageOf, type ExtractedClaim, extractClaims } from '#lib/extraction/index.ts'
import { type Block, indexOffsets } from '#lib/text/index.ts'

/** How much of the text on either side of a quote is kept with it; code points, as `lib/anchoring` keeps. */
const contextLength = 32

/** The claims that a text proposes, each with the words around its quote, and which figures stand in none. */
export function findClaims(text: string, blocks: readonly Block[]) {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const claims = extractClaims(text, { headings })
  const coverage = coverageOf(text, claims)
  return {
    claims: withContext(text, claims),
    coverage: {
      total: coverage.total,
      inClaims: coverage.inClaims,
      missing: coverage.figures
        .filter(({ standing }) => standing === 'missing')
        .map(({ figure: { start, end, quote } }) => ({ start, end, quote })),
    },
  }
}

function withContext(text: string, claims: readonly ExtractedClaim[]): StoredClaim[] {
  const offsets = indexOffsets(text)
  const slice = (from: number, to: number) =>
    text.slice(offsets.toUtf16(Math.max(from, 0)), offsets.toUtf16(Math.min(to, offsets.length)))
  return claims.map((claim) => ({
    ...claim,
    reasons: [...claim.reasons],
    figures: claim.figures.map((figure) => ({ ...figure })),
    question: claim.question && { ...claim.question },
    assertionQuestion: claim.assertionQuestion && { ...claim.assertionQuestion },
    prefix: slice(claim.start - contextLength, claim.start),
    suffix: slice(claim.end, claim.end + contextLength),
  }))
}
