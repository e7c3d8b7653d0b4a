import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { PeopleToBe } from '#components/desk/people-to-be.tsx'
import { SignInForms } from '#components/person/sign-in-forms.tsx'
import { SignInNote } from '#components/person/sign-in-note.tsx'
import { currentPerson } from '#lib/auth/current-actor.ts'
import { localPath } from '#lib/auth/local-path.ts'
import { goOnWithSecondFactor } from '#lib/auth/require-stage.ts'
import { waysToSignIn } from '#lib/auth/sign-in.ts'
import { readSignInPage } from '#lib/queries/person/sign-in-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPrivately } from '#lib/web/read.ts'
import { byPassword, enter, sendLink } from './actions.ts'

export const metadata: Metadata = { title: t('signIn.title'), robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { to, problem, error, sent } = await searchParams
  const people = await readPrivately(readSignInPage, {})
  const { demo, providers } = waysToSignIn()
  const person = await currentPerson()
  const next = localPath(to)
  await goOnWithSecondFactor(next)
  return (
    <div className="max-w-[44rem]">
      <h1 className="headline">{t('signIn.title')}</h1>
      <SignInNote t={t} problem={problem ?? error} wasSent={sent !== undefined} />
      {person && (
        <p className="mt-4">
          {t('signIn.already', { name: person.name })}{' '}
          <a href={deskAddresses.queue} className="text-link underline underline-offset-3">
            {t('signIn.toDesk')}
          </a>
        </p>
      )}
      {!person && to !== undefined && <p className="mt-4">{t('signIn.first')}</p>}
      <p className="mt-4 max-w-[66ch]">{t('signIn.lead')}</p>
      {demo && (
        <section className="mt-8">
          <h2 className="text-lg font-semibold">{t('signIn.demoHeading')}</h2>
          <p className="mt-1 max-w-[66ch]">{t(people.length === 0 ? 'signIn.nobody' : 'signIn.demoLead')}</p>
          <PeopleToBe t={t} people={people} to={next} enter={enter} />
        </section>
      )}
      <SignInForms t={t} providers={providers} to={next} byPassword={byPassword} sendLink={sendLink} />
    </div>
  )
}
