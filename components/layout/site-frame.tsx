import type { ReactNode } from 'react'
import { addresses } from '#lib/addresses.ts'
import type { Translate } from '#lib/web/messages.ts'

/** Header, text and footer of every public page. */
export function SiteFrame({ t, children }: { t: Translate; children: ReactNode }) {
  return (
    <>
      <a href="#text" className="sr-only focus:not-sr-only">
        {t('site.skip')}
      </a>
      <header className="border-b border-ink">
        <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-3 pb-2.5">
          <a href={addresses.home} className="font-serif text-2xl font-[560]">
            {t('site.name')}
          </a>
          <nav aria-label={t('site.nav')} className="flex flex-wrap gap-x-5 text-sm text-soft">
            <a href={addresses.ledger}>{t('site.ledger')}</a>
            <a href={addresses.documents}>{t('site.documents')}</a>
            <a href={addresses.figures}>{t('site.figures')}</a>
            <a href={addresses.method}>{t('site.method')}</a>
            <a href={addresses.log}>{t('site.log')}</a>
            <a href={addresses.signIn}>{t('site.signIn')}</a>
          </nav>
        </div>
      </header>
      <main id="text" className="page pt-8 pb-20">
        {children}
      </main>
      <footer className="page border-t border-hair py-6">
        <p className="label">{t('site.footer')}</p>
      </footer>
    </>
  )
}

export function SampleNote({ t }: { t: Translate }) {
  return <p className="label mb-6 border-b border-hair pb-2">{t('site.sample')}</p>
}
