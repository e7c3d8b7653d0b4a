'use client'
import { useEffect, useRef } from 'react'
import { SelectableText } from '#components/form/selectable-text.tsx'

type Props = {
  passage: { start: number; text: string }
  labels: { passage: string; hint: string }
}

/** Code points before a UTF-16 offset. */
const codePoints = (text: string, utf16: number): number => [...text.slice(0, utf16)].length

/** Puts words into the form's fields `quote` and `restatement` (as long as that is not one's own yet), and their place into `start`. */
function take(box: HTMLElement, words: string, start: number): void {
  const form = box.closest('form')
  const quote = form?.elements.namedItem('quote')
  const restatement = form?.elements.namedItem('restatement')
  const place = form?.elements.namedItem('start')
  if (!(quote instanceof HTMLTextAreaElement) || !(restatement instanceof HTMLTextAreaElement)) return
  if (restatement.value === '' || restatement.value === quote.value) restatement.value = words
  quote.value = words
  if (place instanceof HTMLInputElement) place.value = String(start)
}

/**
 * The passage as a text that the keyboard can select in, too: what is selected here, or in the document beside it,
 * becomes the words of the claim.
 */
export function SelectedWords({ passage, labels }: Props) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const select = () => {
      const { current } = box
      const selection = document.getSelection()
      const shown = document.querySelector('[data-passage]')
      if (!current || !shown || !selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0)
      if (!shown.contains(range.commonAncestorContainer)) return
      const before = document.createRange()
      before.selectNodeContents(shown)
      before.setEnd(range.startContainer, range.startOffset)
      const { start, end } = trimmed(passage.text, before.toString().length, range.toString().length)
      take(current, passage.text.slice(start, end), passage.start + codePoints(passage.text, start))
    }
    document.addEventListener('selectionchange', select)
    document.addEventListener('pointerdown', letSelect)
    document.addEventListener('click', stayWithSelection)
    return () => {
      document.removeEventListener('selectionchange', select)
      document.removeEventListener('pointerdown', letSelect)
      document.removeEventListener('click', stayWithSelection)
    }
  }, [passage])

  const fromArea = (from: number, to: number) => {
    if (!box.current) return
    const { start, end } = trimmed(passage.text, from, to - from)
    take(box.current, passage.text.slice(start, end), passage.start + codePoints(passage.text, start))
  }

  return (
    <div ref={box}>
      <label htmlFor="new-claim-passage" className="text-sm font-semibold">
        {labels.passage}
      </label>
      <p id="new-claim-passage-hint" className="label mb-1">
        {labels.hint}
      </p>
      <SelectableText
        id="new-claim-passage"
        text={passage.text}
        aria-describedby="new-claim-passage-hint"
        onSelect={fromArea}
        className="field-sizing-fixed h-32 font-serif"
      />
      <input type="hidden" name="start" defaultValue="" />
    </div>
  )
}

/** A browser drags a link rather than selecting in it: while the mouse is down, words of another claim are none. */
function letSelect({ target, pointerType, button }: PointerEvent): void {
  const link = target instanceof Element ? target.closest('[data-passage] a[href]') : null
  const address = link?.getAttribute('href')
  if (!link || !address || pointerType !== 'mouse' || button !== 0) return
  link.removeAttribute('href')
  const restore = () => link.setAttribute('href', address)
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, restore, { once: true })
}

/** Words of another claim are a link to it, which is not followed by selecting them. */
function stayWithSelection(event: MouseEvent): void {
  const isByMouse = event.detail > 0 && event.target instanceof Element
  if (!isByMouse || event.target.closest('[data-passage]') === null) return
  if (document.getSelection()?.isCollapsed === false) event.preventDefault()
}

/** A selection without the white space at its ends; UTF-16 offsets. */
function trimmed(text: string, from: number, length: number): { start: number; end: number } {
  const words = text.slice(from, from + length)
  const start = from + (words.length - words.trimStart().length)
  return { start, end: start + words.trim().length }
}
