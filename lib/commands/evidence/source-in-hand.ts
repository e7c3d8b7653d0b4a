import { z } from 'zod'
import { parseIdentifier, splitNames } from '#lib/citation/index.ts'
import { NotFound } from '#lib/errors.ts'
import type { Work } from '../command.ts'
import { ref } from '../input.ts'
import type { LockedClaim } from '../lock-claim.ts'
import { draftSource, sourceFields } from '../source/add-source.ts'
import { enqueueCapture } from '../source/enqueue-capture.ts'
import { findKnownSource } from '../source/find-source.ts'
import { type SourceRecord, sourceRecord } from '../source/source-record.ts'

const { identifier: _identifier, kind: _kind, title: _title, ...otherFields } = sourceFields

/** A source by its reference, or a new one by hand or by address, DOI or arXiv id, which has it captured. */
export const sourceInput = z.union([
  z.strictObject({ ref }),
  z
    .strictObject({
      ...otherFields,
      title: sourceFields.title,
      address: z
        .string()
        .trim()
        .max(2048, 'A web address has at most 2,048 characters.')
        .refine(
          (text) => parseIdentifier(text) !== null,
          'This is no web address, DOI or arXiv id that we can read.',
        )
        .optional(),
      kind: sourceFields.kind.unwrap(),
    })
    .refine((source) => source.title !== undefined || source.address !== undefined, {
      path: ['title'],
      message: 'The title of the source is missing.',
      // Said beside whatever else is missing, not after it; where the whole source is, that is said by itself.
      when: ({ value }) => typeof value === 'object' && value !== null,
    }),
])

/** A source that evidence is about to cite; a new one is written with the evidence, and captured after it. */
export type SourceInHand = {
  readonly id: string
  readonly ref: string
  readonly isNew: boolean
  readonly record: SourceRecord
  readonly write: (logIdx: bigint | null) => Promise<void>
}

/** The source that an input names, known or new. Throws `NotFound` for a reference that names none. */
export async function takeSource(
  work: Work,
  wanted: z.output<typeof sourceInput>,
  { document }: LockedClaim,
): Promise<SourceInHand> {
  if ('ref' in wanted) return await knownSource(work, { ref: wanted.ref })
  const identifier = wanted.address === undefined ? null : parseIdentifier(wanted.address)
  const known = identifier && (await findKnownSource(work.tx, identifier))
  if (known) return await knownSource(work, { id: known })
  const { address: _address, ...fields } = wanted
  const draft = await draftSource(work, fields, identifier)
  const { tx, now, newId } = work
  const id = newId()
  return {
    id,
    ref: draft.ref,
    isNew: true,
    record: sourceRecord(draft),
    async write(logIdx) {
      await tx.source.create({ data: { id, ...draft, createdAt: now, logIdx } })
      // The sample's sources are cited as they were transcribed; nobody asked for a capture of them.
      if (identifier && !document.isSample) {
        const { address } = identifier
        await enqueueCapture(work, { capture: newId(), source: id, address, purpose: 'capture' })
      }
    },
  }
}

/** A source that the ledger has. Throws `NotFound` where it has none. */
export async function knownSource(
  { tx }: Pick<Work, 'tx'>,
  where: { ref: string } | { id: string },
): Promise<SourceInHand> {
  const source = await tx.source.findUnique({ where })
  if (!source) throw new NotFound('no-such-source', 'There is no such source.')
  if (source.sameAsId !== null) return await knownSource({ tx }, { id: source.sameAsId })
  return {
    id: source.id,
    ref: source.ref,
    isNew: false,
    record: sourceRecord(source),
    async write(logIdx) {
      if (logIdx !== null)
        await tx.source.updateMany({ where: { id: source.id, logIdx: null }, data: { logIdx } })
    },
  }
}

/** Authors, publisher and address of a source, as `isClaimantsOwn` asks for them. */
export const madeBy = ({ author, publisher, address }: SourceRecord) => ({
  authors: author === null ? [] : splitNames(author),
  publisher,
  address,
})
