import type { ReactNode } from 'react'
import { personAddresses } from '#components/person/person-addresses.ts'
import { Button } from '#components/ui/button.tsx'
import { addresses } from '#lib/addresses.ts'
import type { Role } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { DeskKeys } from './desk-keys.tsx'

type Props = {
  t: Translate
  person: { id: string; name: string; role: Role; noticeCount: number } | null
  signOut: () => Promise<void>
  children: ReactNode
}

/** The desk's header, with who is at work, over one of its pages. */
export function DeskFrame({ t, person, signOut, children }: Props) {
  // An account of a reader opens nothing at the desk but itself.
  const isAtWork = person?.role !== 'reader'
  return (
    <>
      <a href="#text" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-2">
        {t('site.skip')}
      </a>
      <header className="border-b border-ink text-[14px]">
        <div className="mx-auto flex w-full max-w-[1600px] px-4 md:px-8 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2">
          <nav aria-label={t('desk.nav')} className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
            <a href={deskAddresses.queue} className="font-serif text-lg font-[560]">
              {`${t('site.name')} · ${t('desk.name')}`}
            </a>
            {isAtWork && <WorkLinks t={t} noticeCount={person?.noticeCount ?? null} />}
            <a href={addresses.ledger}>{t('desk.public')}</a>
            {person?.role === 'admin' && <a href={personAddresses.people}>{t('deskNav.people')}</a>}
          </nav>
          <DeskKeys
            labels={{
              title: t('keys.title'),
              hint: t('keys.hint'),
              close: t('keys.close'),
              next: t('keys.next'),
              previous: t('keys.previous'),
              tick: t('keys.tick'),
              help: t('keys.help'),
              send: t('keys.send'),
            }}
          />
          {person && (
            <form action={signOut} className="flex flex-wrap items-baseline gap-x-4">
              <a href={personAddresses.account}>
                {t('desk.who', { name: person.name, role: t(`role.${person.role}`) })}
              </a>
              <Button look="plain">{t('desk.signOut')}</Button>
            </form>
          )}
        </div>
      </header>
      <main
        id="text"
        {...(person ? { 'data-desk-person': person.id } : {})}
        className="mx-auto w-full max-w-[1600px] px-4 pt-5 pb-16 text-[14px] md:px-8"
      >
        {children}
      </main>
    </>
  )
}

function WorkLinks({ t, noticeCount }: { t: Translate; noticeCount: number | null }) {
  return (
    <>
      <a href={deskAddresses.queue}>{t('desk.queue')}</a>
      <a href={deskAddresses.documents}>{t('deskDocuments.nav')}</a>
      <a href={deskAddresses.imports}>{t('imports.nav')}</a>
      <a href={deskAddresses.notices}>
        {t('desk.notices')}{' '}
        <span data-live="notices" className="figures text-soft">
          {noticeCount ?? ''}
        </span>
      </a>
      <a href={deskAddresses.readers}>{t('desk.challenges')}</a>
      <a href={deskAddresses.findings}>{t('desk.findings')}</a>
      <a href={deskAddresses.settings}>{t('desk.settings')}</a>
      <a href={deskAddresses.pages}>{t('sitePage.nav')}</a>
      <a href={deskAddresses.sources}>{t('deskSources.nav')}</a>
    </>
  )
}
