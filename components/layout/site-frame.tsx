import type { ReactNode } from 'react'
import { addresses } from '#lib/addresses.ts'
import type { SiteFacts } from '#lib/publishing/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { LicenceLine } from './licence-line.tsx'

/** Header, text and footer of every public page. */
export function SiteFrame({
  t,
  site = null,
  children,
}: {
  t: Translate
  /** Whose site it is; null where that cannot be read. */
  site?: SiteFacts | null
  children: ReactNode
}) {
  return (
    <>
      <a
        href="#text"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-paper focus:p-3 focus:text-link"
      >
        {t('site.skip')}
      </a>
      <header className="border-b border-ink print:border-b-0">
        <div className="page flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 pt-3 pb-2.5">
          <a href={addresses.home} className="font-serif text-2xl font-[560]">
            {site?.name ?? t('site.name')}
          </a>
          <nav
            aria-label={t('site.nav')}
            className="flex flex-wrap gap-x-5 text-sm text-soft print:hidden [&>a]:inline-flex [&>a]:min-h-[26px] [&>a]:items-center"
          >
            <a href={addresses.ledger}>{t('site.ledger')}</a>
            <a href={addresses.documents}>{t('site.documents')}</a>
            <a href={addresses.numbers}>{t('site.numbers')}</a>
            <a href={addresses.figures}>{t('site.figures')}</a>
            <a href={addresses.method}>{t('site.method')}</a>
            <a href={addresses.log}>{t('site.log')}</a>
            <a href={addresses.signIn}>{t('site.signIn')}</a>
          </nav>
        </div>
      </header>
      <main id="text" className="page pt-8 pb-20 print:pb-4">
        {children}
      </main>
      <SiteFooter t={t} site={site} />
    </>
  )
}

function SiteFooter({ t, site }: { t: Translate; site: SiteFacts | null }) {
  return (
    <footer className="border-t border-hair">
      <div className="page label flex flex-wrap justify-between gap-x-10 gap-y-3 py-6">
        <p className="max-w-[52ch]">
          {t('site.footer')}
          {site && ' '}
          {site && <LicenceLine t={t} licence={site.licence} />}
        </p>
        <nav
          aria-label={t('site.more')}
          className="flex flex-wrap gap-x-5 print:hidden [&>a]:inline-flex [&>a]:min-h-[26px] [&>a]:items-center"
        >
          <a href={addresses.suggest}>{t('suggest.link')}</a>
          <a href={addresses.corrections}>{t('site.corrections')}</a>
          <a href={addresses.people}>{t('site.people')}</a>
          <a href={addresses.funding}>{t('site.funding')}</a>
          <a href={addresses.feed.atom}>{t('taking.atom')}</a>
          <a href={addresses.feed.json}>{t('taking.jsonFeed')}</a>
        </nav>
      </div>
    </footer>
  )
}

export function SampleNote({ t }: { t: Translate }) {
  return <p className="label mb-6 border-b border-hair pb-2">{t('site.sample')}</p>
}
