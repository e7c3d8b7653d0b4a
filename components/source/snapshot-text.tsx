'use client'
import { useId } from 'react'
import { SelectableText } from '#components/form/selectable-text.tsx'

type Props = { text: string; label: string; hint: string }

/**
 * A snapshot's text, to read and to select in with mouse or keyboard; what is selected becomes the passage of the
 * form on the page. Without script it is copied and pasted.
 */
export function SnapshotText({ text, label, hint }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="label">
        {hint}
      </p>
      <SelectableText
        id={id}
        text={text}
        aria-describedby={`${id}-hint`}
        onSelect={(start, end) => takePassage(text.slice(start, end))}
        className="mt-1 max-h-[70vh] border-hair px-4 py-3 font-serif text-[16px] leading-[1.5]"
      />
    </div>
  )
}

function takePassage(words: string): void {
  const passage = document.querySelector('#quote textarea[name="passage"]')
  if (!(passage instanceof HTMLTextAreaElement) || words.trim() === '') return
  passage.value = words
  // As if it had been typed: drafts and proposals hear of it.
  passage.dispatchEvent(new Event('input', { bubbles: true }))
}
