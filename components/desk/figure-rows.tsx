'use client'
import { useContext } from 'react'
import { Problem } from '#components/form/field-frame.tsx'
import { FormContext, useField } from '#components/form/form-fields.ts'
import { TextField } from '#components/form/text-field.tsx'

type Labels = Record<
  'legend' | 'hint' | 'more' | 'name' | 'label' | 'words' | 'nameHint' | 'labelHint' | 'wordsHint',
  string
> & { rows: readonly string[] }

/** Rows that stand open from the start; the others open by a word, which needs no script. */
const rowsAtFirst = 1

/** Named figures, a row each; rows that are left empty count for nothing. */
export function FigureRows({ labels }: { labels: Labels }) {
  const group = useField('figures', labels.hint)
  const { values } = useContext(FormContext)
  const row = (title: string, index: number) => (
    <fieldset key={title} className="grid gap-x-3 gap-y-2 border-b border-hair py-2 sm:grid-cols-3">
      <legend className="sr-only">{title}</legend>
      <TextField
        name={`figures.${index}.name`}
        label={labels.name}
        hint={labels.nameHint}
        isCode
        isUnmarked
        isOptional
      />
      <TextField
        name={`figures.${index}.label`}
        label={labels.label}
        hint={labels.labelHint}
        isUnmarked
        isOptional
      />
      <TextField
        name={`figures.${index}.words`}
        label={labels.words}
        hint={labels.wordsHint}
        isUnmarked
        isOptional
      />
    </fieldset>
  )
  const first = labels.rows.slice(0, rowsAtFirst)
  const more = labels.rows.slice(rowsAtFirst)
  return (
    <fieldset id={group.id} tabIndex={-1} {...group.described}>
      <legend className="w-full border-b border-hair">
        <span className="font-semibold">{labels.legend}</span> <span className="label">{group.optional}</span>
      </legend>
      <p id={`${group.id}-hint`} className="label mt-1">
        {labels.hint}
      </p>
      <Problem field={group} />
      {first.map(row)}
      <details open={values[`figures.${rowsAtFirst}.name`] !== undefined}>
        <summary className="cursor-pointer py-2 text-link">{labels.more}</summary>
        {more.map((title, index) => row(title, index + rowsAtFirst))}
      </details>
    </fieldset>
  )
}
