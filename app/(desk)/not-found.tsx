import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'

export default function DeskNotFoundPage() {
  return (
    <>
      <h1 className="text-xl font-semibold">{t('desk.notFound')}</h1>
      <p className="mt-2">{t('desk.notFoundLine')}</p>
      <a href={deskAddresses.queue} className="text-link">
        {t('desk.toQueue')}
      </a>
    </>
  )
}
