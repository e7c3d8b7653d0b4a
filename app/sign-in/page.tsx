import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { PeopleToBe } from '#components/desk/people-to-be.tsx'
import { currentPerson } from '#lib/auth/current-actor.ts'
import { localPath } from '#lib/auth/local-path.ts'
import { waysToSignIn } from '#lib/auth/sign-in.ts'
import { readSignInPage } from '#lib/queries/sign-in-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'
import { enter } from './actions.ts'

export const metadata: Metadata = { title: t('signIn.title'), robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { to, problem } = await searchParams
  const people = await readPublic(readSignInPage, {})
  const { demo } = waysToSignIn()
  const person = await currentPerson()
  return (
    <div className="max-w-[44rem]">
      <h1 className="headline">{t('signIn.title')}</h1>
      {problem !== undefined && (
        <p role="alert" className="mt-4 border-l-4 border-ink pl-3 font-semibold">
          {t(problem === 'other-origin' ? 'signIn.elsewhere' : 'signIn.refused')}
        </p>
      )}
      {person && (
        <p className="mt-4">
          {t('signIn.already', { name: person.name })}{' '}
          <a href={deskAddresses.queue} className="text-link underline underline-offset-3">
            {t('signIn.toDesk')}
          </a>
        </p>
      )}
      {!person && to !== undefined && <p className="mt-4">{t('signIn.first')}</p>}
      <p className="mt-4 max-w-[66ch]">{t(demo ? 'signIn.lead' : 'signIn.off')}</p>
      {demo && people.length === 0 && <p className="mt-4 max-w-[66ch]">{t('signIn.nobody')}</p>}
      {demo && <PeopleToBe t={t} people={people} to={localPath(to)} enter={enter} />}
    </div>
  )
}
