'use client'
import { useEffect, useRef, useState } from 'react'
import { goTo } from './go-to.ts'

type Labels = {
  title: string
  hint: string
  close: string
  next: string
  previous: string
  tick: string
  help: string
  send: string
}

type Key = { key: string; label: string }

/** Whether somebody is writing, so that a letter is a letter. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=hidden])'))
  )
}

/** Goes to the row after or before the one that has the focus; the first without one. */
function move(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) return false
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row =
    rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)]
  row?.querySelector<HTMLElement>('input, a')?.focus()
  row?.scrollIntoView({ block: 'nearest' })
  return true
}

/** What a key stands for: in the form that has the focus, else the first on the page. */
function targetOf(key: string): HTMLElement | null {
  const wanted = `[data-key="${CSS.escape(key)}"]`
  const form = document.activeElement?.closest('form')
  return form?.querySelector<HTMLElement>(wanted) ?? document.querySelector<HTMLElement>(wanted)
}

/**
 * The desk's keys. What has `data-key` is opened, followed or pressed by that key; rows are gone through with j and k;
 * ? lists what this page has.
 */
export function DeskKeys({ labels }: { labels: Labels }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [keys, setKeys] = useState<readonly Key[]>([])

  const list = () => {
    const own = [...document.querySelectorAll<HTMLElement>('[data-key]')].map(({ dataset }) => ({
      key: dataset.key ?? '',
      label: dataset.keyLabel ?? '',
    }))
    const rows = document.querySelector('[data-row]')
      ? [
          { key: 'j', label: labels.next },
          { key: 'k', label: labels.previous },
        ]
      : []
    const ticks = document.querySelector('[data-row] input') ? [{ key: 'Space', label: labels.tick }] : []
    const named = new Map([...rows, ...ticks, ...own].map((one) => [one.key, one]))
    setKeys([...named.values(), { key: 'Ctrl Enter', label: labels.send }, { key: '?', label: labels.help }])
    dialog.current?.showModal()
  }

  useEffect(() => {
    document.body.dataset.keys = 'ready'
  }, [])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      if (dialog.current?.open) return
      const target = targetOf(event.key)
      if (event.key === '?') list()
      else if (target) goTo(target)
      else if (event.key === 'j' || event.key === 'k') {
        if (!move(event.key === 'j' ? 1 : -1)) return
      } else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })

  return (
    <>
      <button type="button" onClick={list} className="cursor-pointer py-1 text-link" aria-haspopup="dialog">
        {labels.title} <kbd>?</kbd>
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto max-w-[30rem] border border-ink bg-paper p-5 text-ink backdrop:bg-ink/30"
      >
        <h2 id="keys-title" className="font-semibold">
          {labels.title}
        </h2>
        <p className="label">{labels.hint}</p>
        <dl className="mt-3 grid grid-cols-[6rem_1fr] gap-y-1">
          {keys.map(({ key, label }) => (
            <div key={`${key} ${label}`} className="col-span-2 grid grid-cols-subgrid">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="mt-4 cursor-pointer border border-soft px-3 py-1.5">
            {labels.close}
          </button>
        </form>
      </dialog>
    </>
  )
}
