import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What every form says besides its own words, and the key by which it counts once however often it is sent. */
export const formLabels = (t: Translate, submit: string) => ({
  submit,
  problems: t('form.problems'),
  optional: t('form.optional'),
  theirs: t('form.theirs'),
  draft: t('form.draft'),
  discard: t('form.discard'),
  key: crypto.randomUUID(),
})
export type FormLabels = ReturnType<typeof formLabels>
