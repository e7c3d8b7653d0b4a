import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '#components/desk/desk-frame.tsx'
import { currentPerson } from '#lib/auth/current-actor.ts'
import { readNoticeCount } from '#lib/queries/desk/notices.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readForDesk } from '#lib/web/read-desk.ts'
import { leave } from './sign-out.ts'

export const metadata: Metadata = { title: t('desk.name'), robots: { index: false } }

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson()
  const noticeCount = person === null ? 0 : await readForDesk(readNoticeCount, {})
  return (
    <DeskFrame t={t} person={person && { ...person, noticeCount }} signOut={leave}>
      {children}
    </DeskFrame>
  )
}
