'use client'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { draftName, fetchDraft, fieldsOf, fill, readDraft, sendDraft, writeDraft } from './draft-store.ts'

/** After this long without a key the server gets the draft too; milliseconds. */
const pauseMs = 1_500

/**
 * Keeps what is typed into a form at the desk until it is sent: in this browser at every key, so that it outlives a
 * closed tab, an expired session and a dead server, and on the server after a pause. `sending` grows with each answer.
 */
export function useDraft(form: RefObject<HTMLFormElement | null>, id: string, sending: number) {
  const [isBack, setIsBack] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const name = draftName(id)
    if (name.startsWith('draft::') || !form.current) return
    const own = readDraft(name)
    // An answer came back: what was sent was refused, and stands in the form again.
    if (sending > 0) {
      if (own) writeDraft(name, { ...own, isSent: false })
      return
    }
    if (own) {
      if (!own.isSent && fill(form.current, own.fields)) setIsBack(true)
      return
    }
    let isHere = true
    void fetchDraft(name).then((fields) => {
      if (isHere && fields && form.current && readDraft(name) === null && fill(form.current, fields))
        setIsBack(true)
    })
    return () => {
      isHere = false
    }
  }, [form, id, sending])

  const keep = (isSent: boolean) => {
    const name = draftName(id)
    if (!form.current || name.startsWith('draft::')) return
    const fields = fieldsOf(form.current)
    writeDraft(name, { fields, at: new Date().toISOString(), isSent })
    clearTimeout(pause.current)
    if (!isSent) pause.current = setTimeout(() => sendDraft(name, fields), pauseMs)
  }

  return {
    isBack,
    handlers: { onInput: () => keep(false), onSubmit: () => keep(true), onKeyDown: sendByKey },
    discard() {
      const name = draftName(id)
      writeDraft(name, null)
      sendDraft(name, {})
      form.current?.reset()
      setIsBack(false)
    },
  }
}

/** Control or Command with Enter sends the form from any of its fields. */
function sendByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

type NoteProps = { labels: { draft: string; discard: string }; discard: () => void }

/** Says that what was typed before is back, and lets it go. */
export function DraftNote({ labels, discard }: NoteProps) {
  return (
    <p role="status" className="mb-4 border-l-4 border-soft py-1 pl-3">
      {labels.draft}{' '}
      <button type="button" onClick={discard} className="cursor-pointer text-link">
        {labels.discard}
      </button>
    </p>
  )
}
