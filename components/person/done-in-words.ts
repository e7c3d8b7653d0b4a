import type { Translate } from '#lib/web/catalogue/messages.ts'

const known = [
  'described',
  'password',
  'factor-removed',
  'session-ended',
  'noted',
  'invited',
  'withdrawn',
  'role',
  'suspended',
  'restored',
  'removed',
  'factor-reset',
  'signed-out',
] as const

/** What has just been done to an account, by the word in the address; null for none of ours. */
export function doneInWords(t: Translate, done: unknown): string | null {
  const code = known.find((one) => one === done)
  return code === undefined ? null : t(`personDone.${code}`)
}
