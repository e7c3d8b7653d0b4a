'use client'
import { type ComponentProps, useEffect } from 'react'
import { keepUnsentDrafts } from '#components/form/draft-store.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import ErrorPage from '../(public)/error.tsx'

/** The same at the desk, where a form may have been on its way to a server that does not answer. */
export default function DeskError(props: ComponentProps<typeof ErrorPage>) {
  useEffect(keepUnsentDrafts, [])
  return (
    <>
      <ErrorPage {...props} />
      <p className="mt-3">{t('deskError.kept')}</p>
    </>
  )
}
