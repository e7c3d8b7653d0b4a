import { beginIntake } from '#lib/commands/intake/begin-intake.ts'
import { InvalidInput } from '#lib/errors.ts'
import type { Part } from './multipart.ts'
import { keepPart, takeUpload } from './take-upload.ts'
import { textOf } from './upload-body.ts'

/** Files of one sending. */
const fileLimit = 10

type Places = {
  readonly list: string
  readonly one: (intake: string) => string
  readonly refused: (code: string) => string
}

/** Takes a form with documents: files, a pasted text or an address; each begins to be brought in. */
export function takeDocuments(request: Request, { list, one, refused }: Places): Promise<Response> {
  return takeUpload(request, {
    refused,
    async take(world, parts) {
      const begun: string[] = []
      let revises: string | undefined
      for await (const part of parts) {
        if (begun.length >= fileLimit) break
        if (part.name === 'revises') revises = (await textOf(part)).trim()
        const input = part.name === 'revises' ? null : await inputOf(part)
        if (input) begun.push((await beginIntake(world, { ...input, revises })).intake)
      }
      const [only] = begun
      if (only === undefined)
        throw new InvalidInput('nothing-brought', 'Choose a file, paste a text, or write an address.')
      return begun.length === 1 ? one(only) : list
    },
  })
}

async function inputOf(part: Part): Promise<Parameters<typeof beginIntake>[1] | null> {
  if (part.name === 'address') {
    const address = (await textOf(part)).trim()
    return address === '' ? null : { address }
  }
  if (part.name === 'file' && part.fileName) return { name: part.fileName, original: await keepPart(part) }
  if (part.name !== 'text') return null
  const original = await keepPart(part)
  return original.bytes === 0 ? null : { name: 'Pasted text', original }
}
