'use client'
import { useEffect, useRef, useState } from 'react'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { fieldId } from './form-fields.ts'

/** How often a value has become another one: fields are made anew for each answer, as React empties those it keeps. */
export function useCount(value: unknown): number {
  const [seen, setSeen] = useState({ value, count: 0 })
  if (seen.value !== value) setSeen({ value, count: seen.count + 1 })
  return seen.count
}

type ProblemsProps = {
  form: string
  heading: string
  problems: FormState['problems']
  /** What was done all the same. */
  said?: string | undefined
  /** Where a field is mended; on the page itself without it. */
  addressOf?: (field: string) => string
}

/** All that was refused, each leading to its field; takes the focus when it appears. */
export function Problems({ form, heading, problems, said, addressOf }: ProblemsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (problems.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-4 border-l-4 border-ink py-1 pl-3">
      {said !== undefined && <p className="font-semibold">{said}</p>}
      <p className="font-semibold">{heading}</p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a
                href={addressOf?.(field) ?? `#${fieldId(form, field)}`}
                className="text-link underline underline-offset-3"
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
