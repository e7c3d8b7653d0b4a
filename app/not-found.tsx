import { SiteFrame } from '#components/layout/site-frame.tsx'
import { addresses } from '#lib/addresses.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'

export default function NotFoundPage() {
  return (
    <SiteFrame t={t}>
      <h1 className="headline">{t('notFound.title')}</h1>
      <p className="mt-3">{t('notFound.line')}</p>
      <a href={addresses.ledger} className="text-link">
        {t('notFound.link')}
      </a>
    </SiteFrame>
  )
}
