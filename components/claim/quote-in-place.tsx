import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The quote between the words around it. */
export function QuoteInPlace({ t, claim }: { t: Translate; claim: ClaimPage }) {
  if (!claim.quote) return null
  const { prefix, exact, suffix } = claim.quote
  return (
    <>
      <blockquote dir="auto" className="mt-2 max-w-[66ch] font-serif text-[19px] leading-[1.55] text-soft">
        {before(prefix)}
        <span className={`mark mark-${claim.verdict ?? 'undecided'}`}>{exact}</span>
        {after(suffix)}
      </blockquote>
      <p className="mt-2 text-sm">
        <a href={addresses.claimInDocument(claim.document.ref, claim.ref)} className="text-link">
          {t('claim.inSitu')}
        </a>
      </p>
    </>
  )
}

/** The words before a quote in its own paragraph, from a whole word on. */
function before(prefix: string): string {
  const paragraph = prefix.split(/\n\s*\n/).at(-1) ?? ''
  return paragraph === prefix ? paragraph.replace(/^\S*/, '…') : paragraph.trimStart()
}

/** The words after a quote in its own paragraph, up to a whole word. */
function after(suffix: string): string {
  const [paragraph = ''] = suffix.split(/\n\s*\n/)
  return paragraph === suffix ? paragraph.replace(/\S*$/, '…') : paragraph.trimEnd()
}
