import { type Finding, findingCodes } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

type Props = { t: Translate; findings: readonly Finding[]; isFresh: boolean }

/** What was found, by what one would do about it; each row opens the bench of its claim. */
export function FindingGroups({ t, findings, isFresh }: Props) {
  if (findings.length === 0) return isFresh ? <p className="mt-4">{t('findings.empty')}</p> : null
  return findingCodes.map((code) => {
    const rows = findings.filter((finding) => finding.code === code)
    return (
      rows.length > 0 && (
        <section key={code} aria-labelledby={`finding-${code}`} className="mt-7">
          <h2 id={`finding-${code}`} className="border-b border-hair pb-1.5 font-semibold">
            {t(`finding.${code}`)} <span className="figures font-normal text-soft">{rows.length}</span>
          </h2>
          <ol>
            {rows.map((row) => (
              <li
                key={`${row.claim ?? row.document} ${row.line}`}
                data-row
                className="border-b border-hair py-2"
              >
                <a
                  href={
                    row.claim === null ? deskAddresses.document(row.document) : deskAddresses.bench(row.claim)
                  }
                  className="font-medium"
                >
                  {row.about}
                </a>
                <p className="label">{row.line}</p>
              </li>
            ))}
          </ol>
        </section>
      )
    )
  })
}
