import { LicenceLine } from '#components/layout/licence-line.tsx'
import { addresses } from '#lib/addresses.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** How to cite a claim, show it elsewhere and take its data. */
export function ClaimTakeAway({
  t,
  claim,
  citation,
  frame,
  licence,
}: {
  t: Translate
  claim: { readonly ref: string }
  citation: string
  frame: string
  licence: string
}) {
  const api = addresses.api.claim(claim.ref)
  const cite = addresses.api.claimCitation(claim.ref)
  const files = [
    [t('taking.json'), api],
    [t('taking.csv'), `${api}?format=csv`],
    [t('taking.csl'), `${cite}?format=csl`],
    [t('taking.bibtex'), `${cite}?format=bibtex`],
    [t('taking.badge'), addresses.claimBadge(claim.ref)],
    [t('taking.card'), addresses.embed(claim.ref)],
  ] as const
  return (
    <div className="text-sm">
      <Copyable t={t} id="citation" label={t('taking.cite')} text={citation} />
      <Copyable t={t} id="frame" label={t('taking.embed')} text={frame} />
      <ul className="mt-4 flex flex-wrap gap-x-5">
        {files.map(([label, href]) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-[26px] items-center text-link">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="label mt-2">
        <LicenceLine t={t} licence={licence} />
      </p>
    </div>
  )
}

/** A text to copy; the button is there where a script runs. */
function Copyable({ t, id, label, text }: { t: Translate; id: string; label: string; text: string }) {
  return (
    <div className="mt-3">
      <p className="flex gap-4">
        <span className="text-soft">{label}</span>
        <button
          type="button"
          hidden
          suppressHydrationWarning
          data-copy={id}
          data-done={t('taking.copied')}
          className="min-h-[24px] text-link"
        >
          {t('taking.copy')}
        </button>
        <span role="status" className="text-soft" />
      </p>
      <code id={id} className="block max-w-[76ch] border-l-2 border-hair pl-3 text-[13px] select-all">
        {text}
      </code>
    </div>
  )
}
