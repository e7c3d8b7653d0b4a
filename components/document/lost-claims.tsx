import { judgementWord } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Claims of a document whose words the newest revision has no longer; they stay readable. */
export function LostClaims({ t, claims }: { t: Translate; claims: DocumentPage['lost'] }) {
  if (claims.length === 0) return null
  return (
    <section aria-labelledby="lost" className="section-rule">
      <h2 id="lost" className="font-semibold">
        {t('revisions.lost')}
      </h2>
      <ul className="mt-2">
        {claims.map((claim) => (
          <li key={claim.ref} className="border-t border-hair py-1.5">
            <a href={addresses.claim(claim.ref)}>{claim.restatement}</a>{' '}
            <span className="label">{judgementWord(t, claim)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
