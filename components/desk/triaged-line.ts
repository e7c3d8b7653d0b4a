import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What has just been done with proposals, by the address that it led to. */
export function triagedLine(
  t: Translate,
  accepted: string | undefined,
  dismissed: string | undefined,
): string | null {
  const isCount = (text: string | undefined) => text !== undefined && /^[1-9]\d{0,3}$/.test(text)
  if (isCount(accepted)) return t('triage.accepted', { count: Number(accepted) })
  return isCount(dismissed) ? t('triage.dismissed', { count: Number(dismissed) }) : null
}
