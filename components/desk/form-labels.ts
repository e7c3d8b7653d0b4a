import type { Translate } from '#lib/web/messages.ts'

/** What every form says besides its own words. */
export const formLabels = (t: Translate, submit: string) => ({
  submit,
  problems: t('form.problems'),
  optional: t('form.optional'),
})
