import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { IntakeHead } from '#components/intake/intake-head.tsx'
import { IntakePreview } from '#components/intake/intake-preview.tsx'
import { IntakeFirst, IntakeStanding } from '#components/intake/intake-standing.tsx'
import { readIntake } from '#lib/queries/desk/intake-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { accept, cancel, discard, revise } from './actions.ts'

export const metadata: Metadata = { title: t('imports.title') }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, { part }] = await Promise.all([params, searchParams])
  const intake = await readDesk(readIntake, { id, part: Number(part ?? 1) }, deskAddresses.import(id))
  return (
    <>
      <IntakeHead t={t} intake={intake} />
      <IntakeStanding t={t} intake={intake} cancel={cancel} discard={discard} />
      <IntakeFirst t={t} intake={intake} />
      {intake.read && (
        <IntakePreview t={t} intake={intake} read={intake.read} accept={accept} revise={revise} />
      )}
    </>
  )
}
