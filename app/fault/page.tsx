import type { Metadata } from 'next'
import { SiteFrame } from '#components/layout/site-frame.tsx'
import { translate as t } from '#lib/web/catalogue/messages.ts'

export const metadata: Metadata = { title: t('error.title'), robots: { index: false } }

/** What the page cache sends, under the page's own address, in place of a page that could not be made; it needs no database. */
export default function FaultPage() {
  return (
    <SiteFrame t={t}>
      <h1 className="headline">{t('error.title')}</h1>
      <p className="mt-3">{t('error.line')}</p>
      <form className="mt-4">
        <button type="submit" className="min-h-[26px] text-link underline">
          {t('error.again')}
        </button>
      </form>
    </SiteFrame>
  )
}
