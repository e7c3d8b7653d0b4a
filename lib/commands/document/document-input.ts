import { z } from 'zod'
import { address, line, partialDate, prose } from '../input.ts'

/** The longest text under check, in UTF-16 units: a book, not a library. */
const textLimit = 5_000_000

/** What people read of a document beside its text. */
export const documentFields = {
  title: line('The title'),
  author: line('The author').optional(),
  publisher: line('The publisher').optional(),
  publishedOn: partialDate.optional(),
  address: address.optional(),
  note: prose('The note').optional(),
}

const place = z.int().min(0)
const block = z.strictObject({
  kind: z.string().max(20),
  start: place,
  end: place,
  page: place.optional(),
  level: place.optional(),
  cell: z.tuple([place, place]).optional(),
})

/** One version of a text, with what it was made from: the original's SHA-256 and kind, and blocks by code points. */
export const revisionFields = {
  text: z
    .string()
    .min(1, 'The text is missing.')
    .max(textLimit, `A text here has at most ${textLimit} characters.`)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      'The text holds characters that are not text.',
    )
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n')),
  blocks: z.array(block).max(1_000_000).optional(),
  originalSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  mediaKind: z.string().max(40).optional(),
}

/** A version of a text that was brought in, as a revision keeps it. */
export const revisionInput = z.strictObject(revisionFields)

export const documentInput = z.strictObject({
  ...documentFields,
  ...revisionFields,
  isSample: z.boolean().default(false),
})
export type DocumentInput = z.output<typeof documentInput>
