'use client'
import type { ReactNode } from 'react'
import { Hint, LabelText, Problem, Theirs } from './field-frame.tsx'
import { useField } from './form-fields.ts'

type Option = { readonly value: string; readonly label: ReactNode; readonly line?: string }
type Props = {
  name: string
  label: string
  hint?: string
  options: readonly Option[]
  /** Any number may be ticked, none included; the name then ends in `[]`. */
  isMany?: boolean
  /** Of many, at least one has to be ticked. */
  isWanted?: boolean
  /** Beside each other where there is room, rather than each on its line. */
  isInline?: boolean
  /** What is chosen at first. */
  value?: readonly string[]
}

/** Some of a few: radio buttons, or boxes to tick. */
export function ChoiceField({
  name,
  label,
  hint,
  options,
  isMany = false,
  isWanted = false,
  isInline = false,
  value: chosen = [],
}: Props) {
  const field = useField(name, hint, (theirs) => options.find((one) => one.value === theirs)?.label)
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      role={isMany ? 'group' : 'radiogroup'}
      {...(field.described['aria-describedby']
        ? { 'aria-describedby': field.described['aria-describedby'] }
        : {})}
    >
      <legend>
        <LabelText field={field} label={label} isOptional={isMany && !isWanted} />
      </legend>
      {hint !== undefined && <Hint id={field.id}>{hint}</Hint>}
      {isMany && <input type="hidden" name={name} value="" />}
      <div className={isInline ? 'flex flex-wrap gap-x-6 gap-y-1' : 'grid gap-1.5'}>
        {options.map(({ value, label: word, line }) => (
          <div key={value} className="grid grid-cols-[auto_1fr] items-baseline gap-x-2">
            <input
              id={`${field.id}-${value}`}
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              required={!isMany}
              defaultChecked={(field.values.length > 0 ? field.values : chosen).includes(value)}
              aria-describedby={line === undefined ? undefined : `${field.id}-${value}-line`}
              className="translate-y-0.5 accent-ink"
            />
            <label htmlFor={`${field.id}-${value}`} className="cursor-pointer">
              {word}
            </label>
            {line !== undefined && (
              <span id={`${field.id}-${value}-line`} className="label col-start-2">
                {line}
              </span>
            )}
          </div>
        ))}
      </div>
      <Theirs field={field} />
      <Problem field={field} />
    </fieldset>
  )
}
