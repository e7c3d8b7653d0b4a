import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { SheetUpload } from '#components/sheet/sheet-upload.tsx'
import type { DeskDocument } from '#lib/queries/desk/desk-document.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { UploadForm } from './upload-form.tsx'
import { uploadLabels } from './upload-words.ts'

type Props = { t: Translate; document: DeskDocument; limitBytes: number }

/** What can be brought to a document: a new version of it from a file or an address, and claims from a spreadsheet. */
export function DocumentUploads({ t, document, limitBytes }: Props) {
  return (
    <>
      {document.allowed['document.revise'] && (
        <details id="new-version" className="border-b border-ink">
          <summary className="cursor-pointer py-2.5">
            <h2 className="inline font-semibold">{t('reviseForm.fromFile')}</h2>
          </summary>
          <div className="pb-6">
            <UploadForm
              to={deskAddresses.upload}
              limitBytes={limitBytes}
              labels={{ ...uploadLabels(t, limitBytes), file: t('reviseForm.file') }}
              refused={null}
              revises={document.ref}
            />
          </div>
        </details>
      )}
      <SheetUpload t={t} document={document.ref} />
    </>
  )
}
