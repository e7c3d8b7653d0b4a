import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { freeRef } from '../free-ref.ts'
import { hashText } from '../hashing.ts'
import { address, line, partialDate, prose } from '../input.ts'

/** The longest text under check, in UTF-16 units: a book, not a library. */
const textLimit = 5_000_000

/** Adds a document with its first revision; both are the desk's until an editor publishes them. */
export const addDocument = command({
  name: 'document.add',
  input: z.strictObject({
    title: line('The title'),
    author: line('The author').optional(),
    publisher: line('The publisher').optional(),
    publishedOn: partialDate.optional(),
    address: address.optional(),
    note: prose('The note').optional(),
    isSample: z.boolean().default(false),
    text: z
      .string()
      .min(1, 'The text is missing.')
      .max(textLimit)
      .refine(
        (text) => text.isWellFormed() && !text.includes('\0'),
        'The text holds characters that are not text.',
      )
      .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n')),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    permit(actor, 'document.add')
    const { text, ...record } = input
    const documentId = newId()
    const ref = await freeRef(work, 'document')
    const addedById = actor.id ?? (await tx.person.findFirstOrThrow({ where: { isDemo: true } })).id
    const sha256 = hashText(text)
    return {
      result: { ref, id: documentId },
      subject: documentId,
      async write() {
        await tx.document.create({
          data: { id: documentId, ref, addedById, createdAt: now, ...orNull(record) },
        })
        await tx.revision.create({
          data: { id: newId(), documentId, number: 1, text, sha256, createdAt: now },
        })
      },
    }
  },
})

function orNull(record: {
  title: string
  author?: string | undefined
  publisher?: string | undefined
  publishedOn?: string | undefined
  address?: string | undefined
  note?: string | undefined
  isSample: boolean
}) {
  return {
    title: record.title,
    author: record.author ?? null,
    publisher: record.publisher ?? null,
    publishedOn: record.publishedOn ?? null,
    address: record.address ?? null,
    note: record.note ?? null,
    isSample: record.isSample,
  }
}
