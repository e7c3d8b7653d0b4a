import { licenceAddress } from '#lib/publishing/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Under which licence the data may be used; a link where the licence can be read in public. */
export function LicenceLine({ t, licence }: { t: Translate; licence: string }) {
  const address = licenceAddress(licence)
  if (address === null) return t('ledgerPage.licence', { licence })
  return (
    <a href={address} rel="license noreferrer" className="inline-block text-link">
      {t('ledgerPage.licence', { licence })}
    </a>
  )
}
