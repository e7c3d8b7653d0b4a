import { addresses } from '#lib/addresses.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** Where the claim stands among others, and the ways on from it; each way has its key. */
export function BenchCrumbs({ t, claim }: { t: Translate; claim: ClaimBench }) {
  const documentAddress = claim.isPublic ? addresses.document : deskAddresses.document
  return (
    <p className="label flex flex-wrap gap-x-3 *:inline-flex *:min-h-[24px] *:items-center">
      <a href={deskAddresses.queue} data-key="q" data-key-label={t('keys.toQueue')}>
        {t('queue.title')}
      </a>
      <a href={documentAddress(claim.document.ref)}>{claim.document.title}</a>
      <span>
        {claim.isPublic
          ? t('bench.crumb', { number: claim.number ?? claim.ref, total: claim.document.claimCount })
          : t('bench.privateCrumb', { ref: claim.ref })}
      </span>
      {claim.previous !== null && (
        <a
          href={deskAddresses.bench(claim.previous)}
          data-key="k"
          data-key-label={t('keys.previousClaim')}
          className="text-link"
        >
          {t('bench.previous')}
        </a>
      )}
      {claim.next !== null && (
        <a
          href={deskAddresses.bench(claim.next)}
          data-key="j"
          data-key-label={t('keys.nextClaim')}
          className="text-link"
        >
          {t('bench.next')}
        </a>
      )}
      {claim.isPublic && (
        <a href={addresses.claim(claim.ref)} className="text-link">
          {t('bench.publicPage')}
        </a>
      )}
      <a href="#work" className="text-link lg:hidden">
        {t('bench.toWork')}
      </a>
    </p>
  )
}
