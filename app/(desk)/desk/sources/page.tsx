import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { AddSourceForm } from '#components/source/add-source-form.tsx'
import { CopyForm } from '#components/source/copy-form.tsx'
import { RefusedLine } from '#components/source/refused-line.tsx'
import { SourceList } from '#components/source/source-list.tsx'
import { readDeskSources } from '#lib/queries/desk/desk-sources.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { add } from './actions.ts'

export const metadata: Metadata = { title: t('deskSources.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SourcesPage({ searchParams }: Props) {
  const { words, refused } = await searchParams
  const wanted = typeof words === 'string' ? words.slice(0, 200) : ''
  const sources = await readDesk(readDeskSources, { words: wanted }, deskAddresses.sources)
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <SourceList t={t} words={wanted} {...sources} />
      <div>
        <RefusedLine t={t} code={refused} />
        <AddSourceForm t={t} action={add} isOpen />
        <CopyForm t={t} title={t('deskSources.uploadNew')} source={null} claim={null} />
      </div>
    </div>
  )
}
