'use client'
import { type ReactElement, useActionState } from 'react'

/** A text and what was read in it, as a part of the page. */
export type FiguresRead = { readonly text: string; readonly shown: ReactElement | null }
type Read = (previous: FiguresRead, form: FormData) => Promise<FiguresRead>

/** A text to read and, below it, what the server read; sent as any form is where no script runs. */
export function FiguresForm({
  read,
  labels,
}: {
  read: Read
  labels: { text: string; button: string; example: string }
}) {
  const [{ text, shown }, act, isReading] = useActionState(read, { text: labels.example, shown: null })
  return (
    <>
      <form action={act}>
        <label htmlFor="text-to-read" className="font-semibold">
          {labels.text}
        </label>
        <textarea
          id="text-to-read"
          name="text"
          rows={7}
          required
          defaultValue={text}
          className="mt-2 block w-full border border-soft bg-transparent p-3 font-serif text-lg"
        />
        <button
          type="submit"
          aria-disabled={isReading}
          className="mt-3 bg-ink px-4 py-2 font-semibold text-paper"
        >
          {labels.button}
        </button>
      </form>
      <div aria-live="polite">{shown}</div>
    </>
  )
}
