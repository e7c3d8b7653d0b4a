import type { Metadata } from 'next'
import { VerdictDefinitions } from '#components/claim/verdict-definitions.tsx'
import { addresses } from '#lib/addresses.ts'
import { translate as t } from '#lib/web/messages.ts'

export const metadata: Metadata = { title: t('method.title'), alternates: { canonical: addresses.method } }

const paragraphs = ['p1', 'p2', 'p3', 'p4', 'p5'] as const

export default function MethodPage() {
  return (
    <article className="max-w-3xl">
      <h1 className="headline">{t('method.title')}</h1>
      <div className="mt-6 grid max-w-[66ch] gap-4 font-serif text-lg leading-relaxed">
        {paragraphs.map((name) => (
          <p key={name}>{t(`method.${name}`)}</p>
        ))}
      </div>
      <section className="section-rule">
        <h2 className="font-semibold">{t('method.verdicts')}</h2>
        <VerdictDefinitions t={t} />
      </section>
    </article>
  )
}
