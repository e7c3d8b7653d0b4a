import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { NoticeList } from '#components/desk/notice-list.tsx'
import { readNotices } from '#lib/queries/desk/notices.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { readAll } from './actions.ts'

export const metadata: Metadata = { title: t('notices.title') }

export default async function NoticesPage() {
  const { notices } = await readDesk(readNotices, {}, deskAddresses.notices)
  return (
    <>
      <h1 className="pb-3 text-xl font-semibold">{t('notices.title')}</h1>
      <NoticeList t={t} notices={notices} readAll={readAll} />
    </>
  )
}
