import { addresses } from '#lib/addresses.ts'
import type { SitePage } from '#lib/queries/site/site-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { dateInWords } from './date-in-words.ts'
import { Markdown } from './markdown.tsx'

/** A page of the organisation's own with its version and those before it. */
export function SitePageText({ t, page }: { t: Translate; page: SitePage }) {
  const { version, earlier } = page
  return (
    <>
      <Markdown text={page.markdown} />
      <p className="label mt-6">
        {version === null
          ? t('sitePage.default')
          : t('sitePage.version', {
              number: version.number,
              date: dateInWords(version.at),
              index: version.logIdx,
            })}
        {earlier.map((one) => (
          <span key={one.number}>
            {' · '}
            <a href={`${addresses[page.name]}?version=${one.number}`} rel="nofollow" className="text-link">
              {t('sitePage.other', { number: one.number, date: dateInWords(one.at) })}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}
