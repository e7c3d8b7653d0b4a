import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { DoneNote } from '#components/desk/done-note.tsx'
import { DeskSourceHead, DeskSourceText } from '#components/source/desk-source.tsx'
import { DeskSourceWork } from '#components/source/desk-source-work.tsx'
import { RefusedLine } from '#components/source/refused-line.tsx'
import { readDeskSource } from '#lib/queries/desk/desk-source.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import * as actions from '../actions.ts'

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: t('deskSources.title') }

const notes = ['added', 'known', 'quoted', 'corrected', 'derived', 'parted'] as const

export default async function DeskSourcePage({ params, searchParams }: Props) {
  const { ref } = await params
  const asked = await searchParams
  const claim = typeof asked.claim === 'string' ? asked.claim : null
  const snapshot = Number(asked.snapshot) || null
  const done = notes.find((note) => note === asked.done)
  const source = await readDesk(readDeskSource, { ref, claim, snapshot }, deskAddresses.source(ref, claim))
  if (source.sameAs !== null) redirect(deskAddresses.sourceAfter(source.sameAs, claim, 'known'))
  return (
    <>
      {done && <DoneNote line={t(`deskSources.done.${done}`)} />}
      <RefusedLine t={t} code={asked.refused} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,30rem)]">
        <div>
          <DeskSourceHead t={t} source={source} claim={claim} capture={actions.capture} />
          <DeskSourceText t={t} source={source} />
        </div>
        <DeskSourceWork t={t} source={source} claim={claim} actions={actions} />
      </div>
    </>
  )
}
