import type { Translate } from '#lib/web/catalogue/messages.ts'

const known = ['other-origin', 'no-account', 'provider', 'link-over', 'too-many-tries'] as const

type Props = { t: Translate; problem: string | string[] | undefined; wasSent: boolean }

/** What came of the last attempt, over the ways to try again. */
export function SignInNote({ t, problem, wasSent }: Props) {
  if (wasSent)
    return (
      <p role="status" className="mt-4 border-l-4 border-ink pl-3">
        {t('signIn.linkSent')}
      </p>
    )
  if (problem === undefined) return null
  const named = known.find((one) => one === problem) ?? 'refused'
  return (
    <p role="alert" className="mt-4 border-l-4 border-ink pl-3 font-semibold">
      {t(`signInProblem.${named}`)}
    </p>
  )
}
