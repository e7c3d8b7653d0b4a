'use client'
import { Select } from '#components/ui/control.tsx'
import { useField } from './form-fields.ts'
import { type FieldProps, LabelledControl } from './labelled-control.tsx'

type Props = FieldProps & {
  /** What stands there while nothing is chosen; left out, the first option is chosen. */
  none?: string
  options: readonly { readonly value: string; readonly label: string }[]
}

export function SelectField({ none, value, options, ...props }: Props) {
  const shown = (chosen: string) => options.find((one) => one.value === chosen)?.label ?? none ?? ''
  const field = useField(props.name, props.hint, shown)
  return (
    <LabelledControl {...props} field={field}>
      <Select
        id={field.id}
        name={props.name}
        required={!props.isOptional}
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
    </LabelledControl>
  )
}
