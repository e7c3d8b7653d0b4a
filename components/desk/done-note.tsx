'use client'
import { useEffect, useRef } from 'react'
import { dropSentDrafts } from '#components/form/draft-store.ts'

/** What has just been done; takes the focus, so that a keyboard goes on from there. */
export function DoneNote({ line }: { line: string }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    note.current?.focus()
    dropSentDrafts()
  }, [])
  return (
    <p ref={note} role="status" tabIndex={-1} className="mb-3 border-l-4 border-ink py-1 pl-3 font-semibold">
      {line}
    </p>
  )
}
