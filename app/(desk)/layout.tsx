import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '#components/desk/desk-frame.tsx'
import { currentPerson } from '#lib/auth/current-actor.ts'
import { translate as t } from '#lib/web/messages.ts'
import { leave } from './sign-out.ts'

export const metadata: Metadata = { title: t('desk.name'), robots: { index: false } }

export default async function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <DeskFrame t={t} person={await currentPerson()} signOut={leave}>
      {children}
    </DeskFrame>
  )
}
