import type { Metadata } from 'next'
import { InvitationForm } from '#components/person/invitation-form.tsx'
import { invitationOf } from '#lib/auth/accept-invitation.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { takeUp } from './actions.ts'

export const metadata: Metadata = { title: t('invitation.title'), robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function InvitationPage({ searchParams }: Props) {
  const { token } = await searchParams
  const invitation = await invitationOf(token)
  if (invitation === null)
    return (
      <>
        <h1 className="headline">{t('invitation.overTitle')}</h1>
        <p className="mt-4 max-w-[66ch]">{t('invitation.over')}</p>
      </>
    )
  return (
    <>
      <h1 className="headline">
        {t(invitation.isFirstAdmin ? 'invitation.firstTitle' : 'invitation.title')}
      </h1>
      <p className="mt-4 mb-6 max-w-[66ch]">
        {t('invitation.lead', { role: t(`role.${invitation.role}`), email: invitation.email ?? 'none' })}
      </p>
      <InvitationForm t={t} token={String(token)} email={invitation.email} action={takeUp} />
    </>
  )
}
