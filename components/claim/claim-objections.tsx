import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses, webAddress } from '#lib/addresses.ts'
import type { ClaimPage, ShownChallenge } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Before a verdict there is nothing to object to. */
export const canBeObjectedTo = ({ verdict, challenges }: ClaimPage): boolean =>
  verdict !== null || challenges.length > 0

/** Objections of readers with their answers, and the way to object. */
export function ClaimObjections({ t, claim }: { t: Translate; claim: ClaimPage }) {
  return (
    <>
      {claim.challenges.map((one) => (
        <Objection key={one.id} t={t} one={one} />
      ))}
      {claim.verdict !== null && (
        <p className="mt-2">
          <a href={addresses.objection(claim.ref)} className="text-link print:hidden">
            {t('objection.link')}
          </a>
        </p>
      )}
    </>
  )
}

function Objection({ t, one }: { t: Translate; one: ShownChallenge }) {
  const { answered } = one
  if (answered === null)
    return (
      <p className="border-b border-hair py-3">
        {t('objections.waiting', { date: dateInWords(one.createdAt) })}
      </p>
    )
  const address = webAddress(answered.sourceAddress)
  return (
    <article className="border-b border-hair py-3">
      <p className="max-w-[66ch] whitespace-pre-line">{answered.objection ?? t('claim.erased')}</p>
      <p className="label">
        {`${dateInWords(one.createdAt)} · ${t('objections.source')}: `}
        {address === null ? (
          answered.sourceTitle
        ) : (
          <a href={address} rel="nofollow ugc noreferrer" className="text-link">
            {answered.sourceTitle}
          </a>
        )}
      </p>
      <p className="mt-2 font-semibold">
        {t(`objections.${answered.outcome}`, { date: dateInWords(answered.createdAt), name: answered.by })}
      </p>
      <p className="max-w-[66ch] whitespace-pre-line">{answered.answer ?? t('claim.erased')}</p>
      <p className="label">{t(answered.tookPart ? 'objections.tookPart' : 'objections.uninvolved')}</p>
    </article>
  )
}
