import type { Metadata } from 'next'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { localPath } from '#lib/auth/local-path.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { openLink } from './actions.ts'

export const metadata: Metadata = { title: t('signIn.title'), robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** A button rather than a redirect: programs that follow the links of a mail do not use it up. */
export default async function LinkPage({ searchParams }: Props) {
  const { token, to } = await searchParams
  return (
    <>
      <h1 className="headline">{t('signIn.title')}</h1>
      <p className="mt-4 mb-6 max-w-[66ch]">{t('signIn.linkOpen')}</p>
      <FormSheet id="open-link" action={openLink} labels={formLabels(t, t('signIn.linkEnter'))}>
        <input type="hidden" name="token" value={typeof token === 'string' ? token : ''} />
        <input type="hidden" name="to" value={localPath(to)} />
      </FormSheet>
    </>
  )
}
