'use client'
import { useEffect, useRef } from 'react'
import { dropSentDrafts } from '#components/form/draft-store.ts'
import { goTo } from './go-to.ts'

/** What has just been done. A keyboard goes on from here, or from the form that the address names. */
export function DoneNote({ line }: { line: string }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const form = document.getElementById(location.hash.slice(1))
    if (form instanceof HTMLDetailsElement) goTo(form)
    else note.current?.focus()
    dropSentDrafts()
  }, [])
  return (
    <p ref={note} role="status" tabIndex={-1} className="mb-3 border-l-4 border-ink py-1 pl-3 font-semibold">
      {line}
    </p>
  )
}
