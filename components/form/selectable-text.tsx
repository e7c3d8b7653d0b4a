'use client'
import { type ComponentProps, useEffect, useRef } from 'react'
import { Textarea } from '#components/ui/control.tsx'

type Props = Omit<ComponentProps<'textarea'>, 'onSelect' | 'readOnly' | 'defaultValue'> & {
  text: string
  onSelect: (start: number, end: number) => void
}

/**
 * A text to select in with mouse or keyboard and never to change; `onSelect` gets UTF-16 offsets. It is not `readonly`,
 * because Chromium moves no selection by keyboard in what is.
 */
export function SelectableText({ text, onSelect, ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = area
    if (!current) return
    const refuse = (event: Event) => event.preventDefault()
    const restore = () => {
      current.value = text
    }
    current.addEventListener('beforeinput', refuse)
    current.addEventListener('input', restore)
    return () => {
      current.removeEventListener('beforeinput', refuse)
      current.removeEventListener('input', restore)
    }
  }, [text])
  return (
    <Textarea
      {...rest}
      ref={area}
      aria-readonly
      defaultValue={text}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        if (selectionStart !== selectionEnd) onSelect(selectionStart, selectionEnd)
      }}
    />
  )
}
