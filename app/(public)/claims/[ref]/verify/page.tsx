import type { Metadata } from 'next'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { VerifyButton } from '#components/log/verify-button.tsx'
import { addresses } from '#lib/addresses.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { restatement, ref } = await readPublic(readClaimPage, await params)
  return {
    title: t('verify.title', { claim: restatement }),
    alternates: { canonical: addresses.claim(ref) },
    robots: { index: false },
  }
}

/** Where a claim's proof is verified: apart from the claim's own page, which needs no script. */
export default async function VerifyPage({ params }: Props) {
  const claim = await readPublic(readClaimPage, await params)
  return (
    <article className="max-w-3xl">
      <ClaimHead t={t} claim={claim} isLink />
      <section className="section-rule" data-needs-script>
        <h1 className="font-semibold">{t('verify.heading', { index: claim.logIdx ?? '' })}</h1>
        <p className="mt-2 mb-4 max-w-[66ch]">{t('verify.how')}</p>
        <VerifyButton
          proofAddress={addresses.claimProof(claim.ref)}
          keyAddress={addresses.logKey}
          words={{
            button: t('verify.button'),
            working: t('verify.working'),
            good: t('verify.good'),
            bad: t('verify.bad'),
            failed: t('verify.failed'),
          }}
        />
        <noscript>
          <p className="mt-2 max-w-[66ch]">{t('verify.noScript')}</p>
        </noscript>
        <p className="label mt-4 max-w-[66ch]">{t('verify.limits')}</p>
      </section>
    </article>
  )
}
