import type { Metadata } from 'next'
import { SetUpSecondFactor } from '#components/person/set-up-second-factor.tsx'
import { firstPage } from '#lib/auth/local-path.ts'
import { requireStage } from '#lib/auth/require-stage.ts'
import { secretToConfirm } from '#lib/auth/second-factor.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { begin, confirm } from '../actions.ts'

export const metadata: Metadata = { title: t('setUp.title'), robots: { index: false } }

export default async function SetUpPage() {
  const stage = await requireStage('set-up', firstPage)
  return (
    <>
      <h1 className="headline">{t('setUp.title')}</h1>
      <p className="mt-4 mb-6 max-w-[66ch]">{t(stage === 'full' ? 'setUp.lead' : 'setUp.required')}</p>
      <SetUpSecondFactor t={t} secret={await secretToConfirm()} begin={begin} confirm={confirm} />
    </>
  )
}
