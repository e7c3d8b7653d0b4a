import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Brings a spreadsheet of claims on a document in; a plain form, with or without script. */
export function SheetUpload({ t, document }: { t: Translate; document: string }) {
  return (
    <details className="border-t border-ink">
      <summary className="cursor-pointer py-2.5">
        <h2 className="inline font-semibold">{t('sheet.title')}</h2>
      </summary>
      <form
        method="post"
        action={deskAddresses.sheetUpload}
        encType="multipart/form-data"
        className="grid justify-items-start gap-3 pb-6"
      >
        <input type="hidden" name="document" value={document} />
        <label htmlFor="sheet-file" className="text-sm font-semibold">
          {t('sheet.file')}
        </label>
        <p id="sheet-hint" className="label">
          {t('sheet.fileHint')}
        </p>
        <Input
          id="sheet-file"
          type="file"
          name="file"
          required
          aria-describedby="sheet-hint"
          accept=".csv,.xlsx"
        />
        <Button>{t('sheet.submit')}</Button>
      </form>
    </details>
  )
}
