import type { Metadata } from 'next'
import { Judgement } from '#components/claim/verdict-mark.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses, webAddress } from '#lib/addresses.ts'
import { readSourcePage } from '#lib/queries/source-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readPublic(readSourcePage, await params)
  return { title: source.title, alternates: { canonical: addresses.source(source.ref) } }
}

export default async function SourcePage({ params }: Props) {
  const source = await readPublic(readSourcePage, await params)
  const address = webAddress(source.address)
  const facts = [
    source.author,
    source.publisher,
    source.publishedOn === null ? null : dateInWords(source.publishedOn),
    t(`sourceKind.${source.kind}`),
  ].filter((fact) => fact !== null)
  return (
    <article className="max-w-3xl">
      <h1 className="headline">{source.title}</h1>
      <p className="label mt-3">{facts.join(' · ')}</p>
      {address !== null && (
        <p className="mt-1 text-sm">
          <a href={address} rel="noreferrer" className="text-link">
            {address}
          </a>
        </p>
      )}
      <section className="section-rule">
        <h2 className="font-semibold">
          {source.evidence.length === 0
            ? t('source.none')
            : t('source.used', { count: source.evidence.length })}
        </h2>
        <ul>
          {source.evidence.map((one) => (
            <li key={one.id} className="grid gap-2 border-b border-hair py-5">
              <a href={addresses.claim(one.claim.ref)} className="claim-line">
                {one.claim.restatement}
              </a>
              <p className="text-sm">
                <Judgement t={t} claim={one.claim} />
              </p>
              <p className="max-w-[66ch] font-serif text-lg leading-normal">{one.fact}</p>
              <p className="label">{`${t(`stance.${one.stance}`)} · ${one.locator}`}</p>
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
