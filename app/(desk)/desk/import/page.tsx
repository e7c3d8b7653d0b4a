import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { IntakeList } from '#components/intake/intake-list.tsx'
import { UploadForm } from '#components/intake/upload-form.tsx'
import { uploadLabels, uploadRefusal } from '#components/intake/upload-words.ts'
import { RefreshWhile } from '#components/layout/refresh-while.tsx'
import { readIntakes } from '#lib/queries/desk/intakes.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { uploadLimit } from '#lib/web/uploads/upload-limit.ts'

export const metadata: Metadata = { title: t('imports.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ImportsPage({ searchParams }: Props) {
  const { refused } = await searchParams
  const rows = await readDesk(readIntakes, {}, deskAddresses.imports)
  const isGoing = rows.some(({ reading }) => reading.state === 'waiting' || reading.state === 'running')
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      <section>
        <h1 className="text-xl font-semibold">{t('imports.title')}</h1>
        <p className="mt-1 mb-5">{t('imports.lead')}</p>
        <UploadForm
          to={deskAddresses.upload}
          limitBytes={uploadLimit()}
          labels={uploadLabels(t, uploadLimit())}
          refused={uploadRefusal(t, refused)}
        />
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest" className="pb-2.5 font-semibold">
          {t('imports.latest')}
        </h2>
        <IntakeList t={t} rows={rows} />
        {isGoing && <RefreshWhile everyMs={2_000} />}
      </section>
    </div>
  )
}
