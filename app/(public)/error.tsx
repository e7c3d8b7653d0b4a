'use client'
import { translate as t } from '#lib/web/catalogue/messages.ts'

/** What a reader sees where a page could not be made: whose fault it is, and one thing to do. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <>
      <h1 className="headline">{t('error.title')}</h1>
      <p className="mt-3">{t('error.line')}</p>
      <button type="button" onClick={reset} className="mt-4 text-link underline">
        {t('error.again')}
      </button>
    </>
  )
}
