import { BenchSimilar } from '#components/desk/bench-similar.tsx'
import { readSimilarToClaim } from '#lib/queries/claim/similar-claims.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readForDesk } from '#lib/web/read-desk.ts'

/** Claims that this one may repeat. */
export async function Similar({ claim }: { claim: string }) {
  return <BenchSimilar t={t} claims={await readForDesk(readSimilarToClaim, { ref: claim })} />
}
