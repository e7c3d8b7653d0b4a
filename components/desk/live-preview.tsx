'use client'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'

/** What the server makes of a form's fields, by their names, as a part of the page. */
export type Preview = (fields: Record<string, string>) => Promise<ReactElement | null>

/** After so long without a key the server is asked; milliseconds. */
const pauseMs = 250

type Props = { preview: Preview; fields: readonly string[]; empty: ReactNode }

/** What a form's fields would give, shown as they are filled in; the answer to the last question alone counts. */
export function LivePreview({ preview, fields, empty }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<ReactElement | null>(null)
  const names = fields.join(' ')

  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form) return
    let asked = 0
    let pause: ReturnType<typeof setTimeout>
    const ask = async () => {
      asked += 1
      const question = asked
      const data = new FormData(form)
      const values = Object.fromEntries(
        [...names.split(' '), 'claim'].map((name) => [name, String(data.get(name) ?? '')]),
      )
      const answer = names.split(' ').some((name) => values[name]?.trim() === '')
        ? null
        : await preview(values)
      if (question === asked) setShown(answer)
    }
    const hear = (event: Event) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || !names.split(' ').includes(target.getAttribute('name') ?? ''))
        return
      clearTimeout(pause)
      pause = setTimeout(() => void ask().catch(() => setShown(null)), pauseMs)
    }
    form.addEventListener('input', hear)
    // What the form begins with is shown too.
    void ask().catch(() => setShown(null))
    return () => {
      clearTimeout(pause)
      form.removeEventListener('input', hear)
    }
  }, [names, preview])

  return (
    <div ref={box} aria-live="polite" className="min-h-6 border-l-4 border-hair pl-3">
      {shown ?? <p className="label">{empty}</p>}
    </div>
  )
}
