'use client'
import { useEffect, useRef, useState } from 'react'

type Props = {
  /** `all` stands on the button; `ticked` after how many are. */
  labels: { all: string; ticked: string }
  /** A key that presses it, and what the list of keys says of it. */
  shortcut: { key: string; label: string }
}

const boxesOf = (form: HTMLFormElement | null | undefined) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
]

/** Ticks every box of the form that it stands in, or none where all are ticked; and says how many are. */
export function TickAll({ labels, shortcut }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [count, setCount] = useState(0)
  const recount = () => setCount(boxesOf(button.current?.form).filter((box) => box.checked).length)

  // After every rendering too: rows come and go, and an answer may have emptied the form.
  useEffect(() => {
    const form = button.current?.form
    recount()
    form?.addEventListener('change', recount)
    return () => form?.removeEventListener('change', recount)
  })

  const tickAll = () => {
    const boxes = boxesOf(button.current?.form)
    const isAll = boxes.every((box) => box.checked)
    for (const box of boxes) box.checked = !isAll
    recount()
  }

  return (
    <p className="flex gap-x-4">
      <button
        ref={button}
        type="button"
        onClick={tickAll}
        data-key={shortcut.key}
        data-key-label={shortcut.label}
        className="cursor-pointer py-1 text-link"
      >
        {labels.all}
      </button>
      <span aria-live="polite" className="figures py-1 text-soft">
        {count > 0 && `${count} ${labels.ticked}`}
      </span>
    </p>
  )
}
