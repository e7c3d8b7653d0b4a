import type { StoredClaim } from '#lib/db/stored-reading.ts'
import { coverageOf, type ExtractedClaim, extractClaims } from '#lib/extraction/index.ts'
import { type Block, indexOffsets } from '#lib/text/index.ts'

/** How much of the text on either side of a quote is kept with it; code points, as `lib/anchoring` keeps. */
const contextLength = 32

/** Claims that a document proposes at most, those most worth checking: 400 pages of figures; a book has more than people can check. */
const claimsMax = 20_000
/** Figures in no claim that are kept with their places; all are counted. */
const missingMax = 1_000

/** The claims that a text proposes, `most` at most, each with the words around its quote, and which figures stand in none. */
export function findClaims(text: string, blocks: readonly Block[], most = claimsMax) {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const found = extractClaims(text, { headings })
  const claims = mostWorthy(found, most)
  const coverage = coverageOf(text, claims)
  return {
    claims: withContext(text, claims),
    coverage: {
      total: coverage.total,
      inClaims: coverage.inClaims,
      leftOut: found.length - claims.length,
      missing: coverage.figures
        .filter(({ standing }) => standing === 'missing')
        .slice(0, missingMax)
        .map(({ figure: { start, end, quote } }) => ({ start, end, quote })),
    },
  }
}

/** The `most` best, in the order of the text. */
function mostWorthy(claims: readonly ExtractedClaim[], most: number): readonly ExtractedClaim[] {
  if (claims.length <= most) return claims
  const best = claims.toSorted((a, b) => b.score - a.score).slice(0, most)
  return best.sort((a, b) => a.start - b.start || b.end - a.end)
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
