'use client'
import { Select } from '#components/ui/control.tsx'
import { Hint, LabelText, Problem, Theirs } from './field-frame.tsx'
import { useField } from './form-fields.ts'

type Props = {
  name: string
  label: string
  hint?: string
  isOptional?: boolean
  /** Not marked as one that may be left empty, because something else decides that. */
  isUnmarked?: boolean
  /** What stands there while nothing is chosen; left out, the first option is chosen. */
  none?: string
  /** What is chosen at first. */
  value?: string
  options: readonly { readonly value: string; readonly label: string }[]
}

export function SelectField({
  name,
  label,
  hint,
  isOptional = false,
  isUnmarked = false,
  none,
  value,
  options,
}: Props) {
  const field = useField(
    name,
    hint,
    (chosen) => options.find((one) => one.value === chosen)?.label ?? none ?? '',
  )
  return (
    <div>
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} isOptional={isOptional && !isUnmarked} />
      </label>
      {hint !== undefined && <Hint id={field.id}>{hint}</Hint>}
      <Select
        id={field.id}
        name={name}
        required={!isOptional}
        defaultValue={field.values[0] ?? value ?? (none === undefined ? options[0]?.value : '')}
        {...field.described}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      <Theirs field={field} />
      <Problem field={field} />
    </div>
  )
}
