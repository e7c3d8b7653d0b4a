import type { Translate } from '#lib/web/catalogue/messages.ts'

const codes = [
  'no-file',
  'no-form',
  'too-large',
  'unlisted-type',
  'not-signed-in',
  'capture-goes-on',
] as const

/** Why an upload was refused, after a form that was sent without script. */
export function RefusedLine({ t, code }: { t: Translate; code: unknown }) {
  if (typeof code !== 'string') return null
  const known = codes.find((one) => one === code) ?? 'other'
  return (
    <p role="alert" className="mb-3 border-l-4 border-ink py-1 pl-3 font-semibold">
      {t(`copyRefused.${known}`)}
    </p>
  )
}
