'use client'
import { useEffect, useRef, useState } from 'react'
import type { ProposedFigure } from '#lib/queries/proposed-figure.ts'

export type ProposeFigure = (passage: string) => Promise<ProposedFigure | null>

/** After so long without a key the server is asked; milliseconds. */
const pauseMs = 250
const fields = ['name', 'label', 'words'] as const

/** Names the figure of a passage in the form's first row, where a passage has exactly one and nobody has written there. */
export function FigureProposal({ propose, hint }: { propose: ProposeFigure; hint: string }) {
  const note = useRef<HTMLParagraphElement>(null)
  const [isProposed, setIsProposed] = useState(false)

  useEffect(() => {
    const form = note.current?.closest('form')
    if (!form) return
    let pause: ReturnType<typeof setTimeout>
    let last: ProposedFigure | null = null
    const controlOf = (name: string) => {
      const control = form.elements.namedItem(`figures.0.${name}`)
      return control instanceof HTMLInputElement ? control : null
    }
    const isOurs = () =>
      fields.every((name) => ['', last?.[name]].includes(controlOf(name)?.value.trim() ?? ''))
    const ask = async (passage: string) => {
      const figure = passage.trim() === '' ? null : await propose(passage)
      if (!isOurs()) return
      last = figure
      for (const name of fields) {
        const control = controlOf(name)
        if (control) control.value = figure?.[name] ?? ''
      }
      setIsProposed(figure !== null)
    }
    const hear = ({ target }: Event) => {
      if (!(target instanceof HTMLTextAreaElement) || target.name !== 'passage') return
      clearTimeout(pause)
      pause = setTimeout(() => void ask(target.value).catch(() => undefined), pauseMs)
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
