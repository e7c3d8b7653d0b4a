'use client'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input, Textarea } from '#components/ui/control.tsx'

export type UploadLabels = {
  file: string
  fileHint: string
  paste: string
  address: string
  submit: string
  /** `{percent}` stands for the number. */
  sending: string
  cancel: string
  sent: string
  lost: string
  /** `{name}` stands for the file's name. */
  tooLarge: string
}

type Sending =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly share: number }
  | { readonly is: 'refused'; readonly sentence: string }

type Props = {
  to: string
  limitBytes: number
  labels: UploadLabels
  refused: string | null
  /** The document that it is a new version of. */
  revises?: string
}

/** Three ways to bring a document in. Without script a plain form; with it, the sending shows how far it is. */
export function UploadForm({ to, limitBytes, labels, refused, revises }: Props) {
  const sending = useRef<XMLHttpRequest | null>(null)
  const [state, setState] = useState<Sending>(
    refused === null ? { is: 'idle' } : { is: 'refused', sentence: refused },
  )
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const large = form.getAll('file').find((file) => file instanceof File && file.size > limitBytes)
    if (large instanceof File)
      return setState({ is: 'refused', sentence: labels.tooLarge.replace('{name}', large.name) })
    sending.current = send(to, form, setState, labels.lost)
  }
  const isSending = state.is === 'sending'
  return (
    <form method="post" action={to} encType="multipart/form-data" onSubmit={onSubmit} className="grid gap-5">
      {revises !== undefined && <input type="hidden" name="revises" value={revises} />}
      {state.is === 'refused' && (
        <p role="alert" className="border-l-4 border-ink py-1 pl-3 font-semibold">
          {state.sentence}
        </p>
      )}
      <div className="grid gap-1">
        <label htmlFor="upload-file" className="text-sm font-semibold">
          {labels.file}
        </label>
        <p id="upload-hint" className="label">
          {labels.fileHint}
        </p>
        <Input
          id="upload-file"
          type="file"
          name="file"
          multiple={revises === undefined}
          aria-describedby="upload-hint"
          className="file:mr-3 file:cursor-pointer file:border-0 file:bg-hair file:px-3 file:py-1"
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor="upload-text" className="text-sm font-semibold">
          {labels.paste}
        </label>
        <Textarea id="upload-text" name="text" className="max-h-72" />
      </div>
      <div className="grid gap-1">
        <label htmlFor="upload-address" className="text-sm font-semibold">
          {labels.address}
        </label>
        <Input id="upload-address" type="url" name="address" placeholder="https://" />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button aria-disabled={isSending}>{labels.submit}</Button>
        {isSending && <SendingLine share={state.share} labels={labels} />}
        {isSending && (
          <Button type="button" look="outlined" onClick={() => sending.current?.abort()}>
            {labels.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

function SendingLine({ share, labels }: { share: number; labels: UploadLabels }) {
  const percent = String(Math.floor(share * 100))
  return (
    <span className="flex grow items-center gap-3" role="status">
      <progress value={share} max={1} className="h-2 max-w-60 grow" />
      {share < 1 ? labels.sending.replace('{percent}', percent) : labels.sent}
    </span>
  )
}

/** Only this older interface of browsers says how much of a body has gone out. */
function send(to: string, form: FormData, setState: (state: Sending) => void, lost: string): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('POST', to)
  request.setRequestHeader('Accept', 'application/json')
  request.responseType = 'json'
  request.upload.onprogress = ({ loaded, total }) => setState({ is: 'sending', share: loaded / total })
  request.onerror = () => setState({ is: 'refused', sentence: lost })
  request.onabort = () => setState({ is: 'idle' })
  request.onload = () => {
    const answer: unknown = request.response
    const said = (key: 'to' | 'detail') =>
      answer !== null && typeof answer === 'object' && key in answer
        ? String(Object.getOwnPropertyDescriptor(answer, key)?.value)
        : null
    const next = said('to')
    if (request.status === 200 && next !== null) window.location.assign(next)
    else setState({ is: 'refused', sentence: said('detail') ?? lost })
  }
  setState({ is: 'sending', share: 0 })
  request.send(form)
  return request
}
