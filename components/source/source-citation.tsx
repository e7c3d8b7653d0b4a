import { addresses } from '#lib/addresses.ts'
import type { SourcePage } from '#lib/queries/source/source-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; source: SourcePage }

/** The source as a bibliography has it, and as files that reference managers read. */
export function SourceCitation({ t, source }: Props) {
  return (
    <section aria-labelledby="cite" className="section-rule">
      <h2 id="cite" className="font-semibold">
        {t('sourcePage.cite')}
      </h2>
      <p className="mt-2 max-w-[66ch] font-serif">{source.reference}</p>
      <p className="label mt-1 flex gap-x-4">
        <a href={addresses.sourceCsl(source.ref)} className="text-link">
          {t('sourcePage.csl')}
        </a>
        <a href={addresses.sourceBibtex(source.ref)} className="text-link">
          {t('sourcePage.bibtex')}
        </a>
      </p>
    </section>
  )
}
