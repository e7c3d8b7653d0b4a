'use client'
import { Input, Textarea } from '#components/ui/control.tsx'
import { useField } from './form-fields.ts'
import { type FieldProps, LabelledControl } from './labelled-control.tsx'

type Props = FieldProps & {
  /** Paragraphs rather than one line. */
  isProse?: boolean
  /** The names and expressions that the product reads letter by letter. */
  isCode?: boolean
  type?: 'date' | 'number'
}

export function TextField({ isProse = false, isCode = false, value, type, ...props }: Props) {
  const field = useField(props.name, props.hint)
  const Control = isProse ? Textarea : Input
  return (
    <LabelledControl {...props} field={field}>
      <Control
        id={field.id}
        name={props.name}
        required={!props.isOptional}
        defaultValue={field.values[0] ?? value ?? ''}
        {...(type && !isProse ? { type } : {})}
        autoComplete="off"
        {...(isCode ? { spellCheck: false, autoCapitalize: 'off', className: 'font-mono text-sm' } : {})}
        {...field.described}
      />
    </LabelledControl>
  )
}
