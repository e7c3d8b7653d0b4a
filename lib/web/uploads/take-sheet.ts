import { beginSheet } from '#lib/commands/sheet/begin-sheet.ts'
import { InvalidInput } from '#lib/errors.ts'
import { keepPart, takeUpload } from './take-upload.ts'
import { textOf } from './upload-body.ts'

type Places = { readonly one: (sheet: string) => string; readonly refused: (code: string) => string }

/** Takes a form with a spreadsheet of claims; the field that names the document comes before the file. */
export function takeSheet(request: Request, { one, refused }: Places): Promise<Response> {
  return takeUpload(request, {
    refused,
    async take(world, parts) {
      let document = ''
      for await (const part of parts) {
        if (part.name === 'document') document = (await textOf(part)).trim()
        if (part.name !== 'file' || !part.fileName) continue
        const { sha256 } = await keepPart(part)
        return one((await beginSheet(world, { document, name: part.fileName, sha256 })).sheet)
      }
      throw new InvalidInput('nothing-brought', 'Choose a file.')
    },
  })
}
