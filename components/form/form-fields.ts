'use client'
import { createContext, useContext } from 'react'
import type { FormState } from '#lib/web/action-run.ts'

/** What stands around a field: its form's id, and what was refused of the last sending. */
export type FormFields = FormState & { readonly id: string; readonly optional: string }

export const FormContext = createContext<FormFields>({ id: '', optional: '', problems: [], values: {} })

/** A field's id on the page; `evidence[]` is the field `evidence`. */
export const fieldId = (form: string, name: string): string =>
  `${form}-${name.replace('[]', '').replaceAll('.', '-')}`

export type Field = {
  readonly id: string
  /** What had been filled in; empty at first. */
  readonly values: readonly string[]
  readonly problem: string | undefined
  readonly optional: string
  /** For the control: what describes it, and whether it was refused. */
  readonly described: { 'aria-describedby'?: string; 'aria-invalid'?: true }
}

/** One field of the form around it. */
export function useField(name: string, hint: string | undefined): Field {
  const { id: form, problems, values, optional } = useContext(FormContext)
  const id = fieldId(form, name)
  const problem = problems.find((one) => one.field === name.replace('[]', ''))?.message
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    values: values[name] ?? [],
    problem,
    optional,
    described: {
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      ...(problem ? { 'aria-invalid': true } : {}),
    },
  }
}
