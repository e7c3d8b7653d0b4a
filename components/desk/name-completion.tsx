'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

type Name = { readonly name: string; readonly line: string }
type Props = { field: string; names: readonly Name[]; label: string }

/** The most that is offered at once. */
const offerLimit = 8

/** Completes the names of figures in the control of a field: arrows choose, Enter or Tab takes, Escape leaves. */
export function NameCompletion({ field, names, label }: Props) {
  const [offered, setOffered] = useState<readonly Name[]>([])
  const [at, setAt] = useState(0)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const control = document.getElementById(field)
    if (!(control instanceof HTMLInputElement)) return
    const close = () => setOffered([])
    const offer = () => {
      const word = wordBefore(control)
      setAt(0)
      setOffered(
        word === ''
          ? []
          : names.filter(({ name }) => name.startsWith(word) && name !== word).slice(0, offerLimit),
      )
    }
    control.addEventListener('input', offer)
    control.addEventListener('blur', close)
    return () => {
      control.removeEventListener('input', offer)
      control.removeEventListener('blur', close)
    }
  }, [field, names])

  useEffect(() => {
    const control = document.getElementById(field)
    if (!(control instanceof HTMLInputElement) || offered.length === 0) return
    const press = (event: globalThis.KeyboardEvent | KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const chosen = offered[at]
      if (step !== 0) setAt((at + step + offered.length) % offered.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) takeName(control, chosen.name)
      else if (event.key !== 'Escape') return
      event.preventDefault()
      if (step === 0) setOffered([])
    }
    control.addEventListener('keydown', press)
    control.setAttribute('role', 'combobox')
    control.setAttribute('aria-autocomplete', 'list')
    control.setAttribute('aria-controls', `${field}-offers`)
    control.setAttribute('aria-expanded', 'true')
    control.setAttribute('aria-activedescendant', `${field}-offer-${at}`)
    return () => {
      control.removeEventListener('keydown', press)
      for (const name of [
        'role',
        'aria-autocomplete',
        'aria-controls',
        'aria-expanded',
        'aria-activedescendant',
      ])
        control.removeAttribute(name)
    }
  }, [field, offered, at])

  if (offered.length === 0) return <div ref={box} />
  return (
    <div
      ref={box}
      id={`${field}-offers`}
      role="listbox"
      aria-label={label}
      className="-mt-3 border border-soft bg-paper"
    >
      {offered.map((one, index) => (
        <div
          key={one.name}
          id={`${field}-offer-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={`cursor-pointer px-2.5 py-1 ${index === at ? 'bg-hair/60' : ''}`}
          onMouseDown={(event) => {
            event.preventDefault()
            const control = document.getElementById(field)
            if (control instanceof HTMLInputElement) takeName(control, one.name)
            setOffered([])
          }}
        >
          <code>{one.name}</code> <span className="label">{one.line}</span>
        </div>
      ))}
    </div>
  )
}

/** The part of a name that stands before the cursor. */
const wordBefore = (control: HTMLInputElement): string =>
  /[a-z_][a-z0-9_.]*$/.exec(control.value.slice(0, control.selectionStart ?? 0))?.[0] ?? ''

function takeName(control: HTMLInputElement, name: string): void {
  const end = control.selectionStart ?? 0
  control.setRangeText(name, end - wordBefore(control).length, end, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
