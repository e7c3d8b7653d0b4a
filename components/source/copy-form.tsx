import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { SectionSummary } from '#components/form/section-summary.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; title: string; source: string | null; claim: string | null }

/** A file as a source, or as a copy of one; a plain form, whose file comes last so that it can be streamed. */
export function CopyForm({ t, title, source, claim }: Props) {
  return (
    <details id="copy" className="group border-t border-ink">
      <SectionSummary title={title} />
      <form
        method="post"
        action={deskAddresses.sourceUpload}
        encType="multipart/form-data"
        className="grid gap-3 pb-6"
      >
        {source !== null && <input type="hidden" name="source" value={source} />}
        {claim !== null && <input type="hidden" name="claim" value={claim} />}
        <div>
          <label htmlFor="copy-file" className="text-sm font-semibold">
            {t('deskSources.file')}
          </label>
          <p id="copy-hint" className="label">
            {t('deskSources.uploadHint')}
          </p>
          <Input id="copy-file" type="file" name="file" required aria-describedby="copy-hint" />
        </div>
        <div>
          <Button>{t('deskSources.uploadSubmit')}</Button>
        </div>
      </form>
    </details>
  )
}
