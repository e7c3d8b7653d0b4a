'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { FormState } from '#lib/web/actions/action-run.ts'

/** What stands around a field: its form's id, and what was refused of the last sending. */
export type FormFields = FormState & {
  readonly id: string
  readonly optional: string
  /** What stands over a text that somebody else has saved meanwhile. */
  readonly theirsLabel: string
}

export const FormContext = createContext<FormFields>({
  id: '',
  optional: '',
  theirsLabel: '',
  problems: [],
  values: {},
})

/** A field's id on the page; `evidence[]` is the field `evidence`. */
export const fieldId = (form: string, name: string): string =>
  `${form}-${name.replace('[]', '').replaceAll('.', '-')}`

export type Field = {
  readonly id: string
  /** What had been filled in; empty at first. */
  readonly values: readonly string[]
  readonly problem: string | undefined
  readonly optional: string
  /** What somebody else has saved here meanwhile, where it differs. */
  readonly theirs: { readonly label: string; readonly text: ReactNode } | null
  /** For the control: what describes it, and whether it was refused. */
  readonly described: { 'aria-describedby'?: string; 'aria-invalid'?: true }
}

/** One field of the form around it. */
export function useField(
  name: string,
  hint: string | undefined,
  /** How a value is shown, where it is not shown as it is. */
  shown: (value: string) => ReactNode = (value) => value,
): Field {
  const { id: form, problems, values, optional, theirs, theirsLabel } = useContext(FormContext)
  const id = fieldId(form, name)
  const problem = problems.find((one) => one.field === name.replace('[]', ''))?.message
  const otherText = theirs?.[name]?.[0]
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    values: values[name] ?? [],
    problem,
    optional,
    theirs:
      otherText === undefined || otherText === (values[name]?.[0] ?? '')
        ? null
        : { label: theirsLabel, text: shown(otherText) },
    described: {
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      ...(problem ? { 'aria-invalid': true } : {}),
    },
  }
}
