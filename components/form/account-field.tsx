'use client'
import { Input } from '#components/ui/control.tsx'
import { Hint, LabelText, Problem } from './field-frame.tsx'
import { useField } from './form-fields.ts'

/** What browsers and password keepers know of a field, by what is asked for. */
const kinds = {
  email: { type: 'email', autoComplete: 'username', inputMode: 'email' },
  password: { type: 'password', autoComplete: 'current-password' },
  newPassword: { type: 'password', autoComplete: 'new-password', minLength: 12 },
  code: { type: 'text', autoComplete: 'one-time-code', spellCheck: false, autoCapitalize: 'off' },
} as const

type Props = { name: string; kind: keyof typeof kinds; label: string; hint?: string }

/** A field of an account: what is secret is never written into the page again. */
export function AccountField({ name, kind, label, hint }: Props) {
  const field = useField(name, hint)
  return (
    <div>
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} isOptional={false} />
      </label>
      {hint !== undefined && <Hint id={field.id}>{hint}</Hint>}
      <Input
        id={field.id}
        name={name}
        required
        {...kinds[kind]}
        defaultValue={kind === 'email' ? (field.values[0] ?? '') : ''}
        {...field.described}
      />
      <Problem field={field} />
    </div>
  )
}
