import type { Translate } from '#lib/web/catalogue/messages.ts'
import type { UploadLabels } from './upload-form.tsx'

/** What the upload form says, with the limit on a file; bytes. */
export function uploadLabels(t: Translate, limitBytes: number): UploadLabels {
  const limit = Math.floor(limitBytes / 1_000_000)
  return {
    file: t('imports.file'),
    fileHint: t('imports.fileHint', { limit }),
    paste: t('imports.paste'),
    address: t('imports.address'),
    submit: t('imports.submit'),
    sending: t('imports.sending', { percent: '{percent}' }),
    cancel: t('imports.cancel'),
    sent: t('imports.sent'),
    lost: t('imports.lost'),
    tooLarge: t('imports.tooLarge', { name: '{name}', limit }),
  }
}

const refusals = ['nothing-brought', 'too-large', 'too-many-waiting', 'invalid-input', 'cut-short'] as const

/** Why a form that was sent without script came back; null where it did not. */
export function uploadRefusal(t: Translate, code: string | string[] | undefined): string | null {
  if (typeof code !== 'string') return null
  return t(`imports.refused.${refusals.find((one) => one === code) ?? 'other'}`)
}
