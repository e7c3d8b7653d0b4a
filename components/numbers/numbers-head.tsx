import { addresses } from '#lib/addresses.ts'
import type { NumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What is counted, and the documents that can be counted alone. */
export function NumbersHead({
  t,
  page,
  isEmpty = false,
}: {
  t: Translate
  page: NumbersPage
  isEmpty?: boolean
}) {
  const { document, documents } = page
  return (
    <>
      <h1 className="headline">{t('numbersPage.title')}</h1>
      <p className="mt-3 max-w-[66ch] font-serif text-lg">
        {isEmpty
          ? t('numbersPage.none')
          : document === null
            ? t('numbersPage.lead')
            : t('numbersPage.leadDocument', { title: document.title })}
      </p>
      {documents.length > 0 && (
        <nav aria-label={t('numbersPage.byDocument')} className="label mt-3 flex flex-wrap gap-x-5">
          {[{ ref: null, title: t('numbersPage.all') }, ...documents].map(({ ref, title }) => (
            <a
              key={ref}
              href={
                ref === null ? addresses.numbers : `${addresses.numbers}?document=${encodeURIComponent(ref)}`
              }
              {...(ref === (document?.ref ?? null) ? { 'aria-current': 'page' as const } : {})}
              className="inline-flex min-h-[26px] items-center text-link aria-[current]:text-ink"
            >
              {title}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}
