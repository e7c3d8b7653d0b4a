'use client'
import { useEffect, useRef, useState } from 'react'
import type { ProposedFigure } from '#lib/queries/claim/proposed-figure.ts'

export type ProposeFigure = (passage: string) => Promise<ProposedFigure | null>

/** After so long without a key the server is asked; milliseconds. */
const pauseMs = 250
const fields = ['name', 'label', 'words'] as const
/** What was last proposed in a form; kept by the form, since its fields are made anew whenever it comes back. */
const proposedIn = new WeakMap<HTMLFormElement, ProposedFigure>()

/**
 * Names the figure of a passage in the form's first row, where a passage has exactly one and nobody has written there.
 * What was proposed goes as soon as the passage changes.
 */
export function FigureProposal({ propose, hint }: { propose: ProposeFigure; hint: string }) {
  const note = useRef<HTMLParagraphElement>(null)
  const [isProposed, setIsProposed] = useState(false)

  useEffect(() => {
    const form = note.current?.closest('form')
    if (!form) return
    let pause: ReturnType<typeof setTimeout>
    let asked = ''
    const controlOf = (name: string) => {
      const control = form.elements.namedItem(`figures.0.${name}`)
      return control instanceof HTMLInputElement ? control : null
    }
    const isOurs = () =>
      fields.every((name) => ['', proposedIn.get(form)?.[name]].includes(controlOf(name)?.value.trim() ?? ''))
    const show = (figure: ProposedFigure | null) => {
      if (!isOurs()) return
      if (figure) proposedIn.set(form, figure)
      else proposedIn.delete(form)
      for (const name of fields) {
        const control = controlOf(name)
        if (control) control.value = figure?.[name] ?? ''
      }
      setIsProposed(figure !== null)
    }
    const ask = async (passage: string) => {
      const figure = passage.trim() === '' ? null : await propose(passage)
      if (passage === asked) show(figure)
    }
    const hear = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement) || target.name !== 'passage') return
      clearTimeout(pause)
      asked = target.value
      show(null)
      pause = setTimeout(() => void ask(asked).catch(() => undefined), pauseMs)
    }
    form.addEventListener('input', hear)
    return () => {
      clearTimeout(pause)
      form.removeEventListener('input', hear)
    }
  }, [propose])

  return (
    <p ref={note} aria-live="polite" className="label">
      {isProposed && hint}
    </p>
  )
}
