import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { ReadingLine } from '#components/intake/reading-line.tsx'
import { RefreshWhile } from '#components/layout/refresh-while.tsx'
import { SheetForm } from '#components/sheet/sheet-form.tsx'
import { SheetOutcome } from '#components/sheet/sheet-outcome.tsx'
import { SheetTable } from '#components/sheet/sheet-table.tsx'
import { readClaimSheet } from '#lib/queries/desk/claim-sheet.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { accept, place } from './actions.ts'

export const metadata: Metadata = { title: t('sheet.title') }

export default async function SheetPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const sheet = await readDesk(readClaimSheet, { id }, deskAddresses.sheet(id))
  const { table, outcome, reading } = sheet
  const isGoing = reading.state === 'waiting' || reading.state === 'running'
  return (
    <>
      <p className="label">
        <a href={deskAddresses.document(sheet.document.ref)}>{sheet.document.title}</a>
      </p>
      <h1 className="text-xl font-semibold">{sheet.name}</h1>
      {isGoing && (
        <div className="mt-4">
          <ReadingLine t={t} reading={reading} />
          <RefreshWhile everyMs={1_000} />
        </div>
      )}
      {reading.problem !== null && (
        <p role="status" className="mt-4 font-semibold">
          {reading.problem}
        </p>
      )}
      {table && !outcome && (
        <div className="mt-4 grid gap-8">
          <p>{t('sheet.lead', { count: table.rowCount })}</p>
          <SheetTable table={table} />
          <SheetForm t={t} id={id} table={table} accept={accept} />
        </div>
      )}
      {outcome && <SheetOutcome t={t} sheet={sheet} outcome={outcome} place={place} />}
    </>
  )
}
