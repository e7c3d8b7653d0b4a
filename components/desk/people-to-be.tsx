import { Button } from '#components/ui/button.tsx'
import { roles } from '#lib/policy/index.ts'
import type { SignInPage } from '#lib/queries/person/sign-in-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; people: SignInPage; to: string; enter: (form: FormData) => Promise<void> }

/** The made-up people by role, a button each. */
export function PeopleToBe({ t, people, to, enter }: Props) {
  return (
    <form action={enter} className="mt-8">
      <input type="hidden" name="to" value={to} />
      {roles
        .map((role) => ({ role, ofRole: people.filter((person) => person.role === role) }))
        .filter(({ ofRole }) => ofRole.length > 0)
        .map(({ role, ofRole }) => (
          <section
            key={role}
            className="grid items-baseline gap-x-6 gap-y-2 border-t border-hair py-4 sm:grid-cols-[9rem_1fr]"
          >
            <h2 className="text-sm font-semibold">{t(`roleGroup.${role}`)}</h2>
            <ul className="flex flex-wrap gap-3">
              {ofRole.map((person) => (
                <li key={person.id}>
                  <Button look="outlined" name="person" value={person.id}>
                    {t('signIn.as', { name: person.name })}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </form>
  )
}
