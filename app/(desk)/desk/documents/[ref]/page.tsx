import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { DocumentFacts } from '#components/desk/document/document-facts.tsx'
import { DocumentForms } from '#components/desk/document/document-forms.tsx'
import { ProposalList } from '#components/desk/document/proposal-list.tsx'
import { WaitingAnchors } from '#components/desk/document/waiting-anchors.tsx'
import { DoneNote } from '#components/desk/done-note.tsx'
import { DocumentUploads } from '#components/intake/document-uploads.tsx'
import { documentActions, readDeskDocument } from '#lib/queries/desk/desk-document.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { uploadLimit } from '#lib/web/uploads/upload-limit.ts'
import * as actions from './actions.ts'
import { doneKeys } from './done-keys.ts'

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: t('deskDocuments.nav') }

export default async function DeskDocumentPage({ params, searchParams }: Props) {
  const [{ ref }, { done: said, proposal }] = await Promise.all([params, searchParams])
  const from = typeof proposal === 'string' ? { proposal } : {}
  const document = await readDesk(readDeskDocument, { ref, ...from }, deskAddresses.document(ref))
  const done = documentActions.find((action) => action === said)
  const { accept, dismiss, settle } = actions
  return (
    <>
      {done && <DoneNote line={t(`deskDocument.done.${doneKeys[done]}`)} />}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,28rem)]">
        <div className="lg:order-2">
          <DocumentFacts t={t} document={document} />
          <DocumentForms
            t={t}
            document={document}
            actions={{
              'proposal.accept': accept,
              'proposal.dismiss': dismiss,
              'document.publish': actions.publish,
              'document.unschedule': actions.unschedule,
              'document.unpublish': actions.unpublish,
              'document.revise': actions.revise,
              'document.correct': actions.correct,
              'figure.exempt': actions.exempt,
              'claim.reanchor': settle,
            }}
          />
          <DocumentUploads t={t} document={document} limitBytes={uploadLimit()} />
        </div>
        <div className="lg:order-1">
          <WaitingAnchors t={t} document={document} settle={settle} />
          <ProposalList t={t} document={document} accept={accept} dismiss={dismiss} />
        </div>
      </div>
    </>
  )
}
