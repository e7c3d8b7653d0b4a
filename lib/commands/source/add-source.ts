import { z } from 'zod'
import { cslTypes, noFacts, parseIdentifier, type SourceIdentifier, splitNames } from '#lib/citation/index.ts'
import { InvalidInput } from '#lib/errors.ts'
import { permit, sourceKinds } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { freeRef } from '../free-ref.ts'
import { line, partialDate, ref } from '../input.ts'
import { enqueueCapture } from './enqueue-capture.ts'
import { findKnownSource, findSourceOfBytes } from './find-source.ts'
import { columnsOf, provisionalTitle } from './source-record.ts'

/** A file whose bytes are in the blob store already. */
export const upload = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'This is not the SHA-256 of an upload.'),
  fileName: line('The name of the file'),
})

/** What a person may say of a source; what they leave out is read from the source itself. */
export const sourceFields = {
  /** A web address, a DOI or an arXiv id. */
  identifier: z.string().trim().max(2048, 'An address has at most 2,048 characters.').optional(),
  title: line('The title of the source').optional(),
  author: line('The author').optional(),
  publisher: line('The publisher').optional(),
  publishedOn: partialDate.optional(),
  kind: z.enum(sourceKinds).default('primary'),
  type: z.enum(cslTypes).optional(),
}
type SourceFields = z.output<z.ZodObject<typeof sourceFields>>

/** Adds a source by address, DOI, arXiv id, file or by hand, or finds the one that is there, and has it captured. */
export const addSource = command({
  name: 'source.add',
  input: z.strictObject({
    ...sourceFields,
    upload: upload.optional(),
    /** The claim that it is wanted for, which the result leads back to. */
    claim: ref.optional(),
  }),
  async run(work, input) {
    permit(work.actor, 'source.add')
    const { tx, now, newId } = work
    const identifier = readIdentifier(input.identifier)
    const known = identifier
      ? await findKnownSource(tx, identifier)
      : input.upload
        ? await findSourceOfBytes(tx, input.upload.sha256)
        : null
    const sourceId = known ?? newId()
    const draft = known === null ? await draftSource(work, input, identifier) : null
    const { ref: sourceRef } =
      draft ?? (await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { ref: true } }))
    const captureId = identifier !== null || input.upload ? newId() : null
    const isCaptured = known !== null && (await tx.snapshot.count({ where: { sourceId } })) > 0
    const isWanted = captureId !== null && !isCaptured
    return {
      result: {
        source: sourceRef,
        isNew: known === null,
        capture: isWanted ? captureId : null,
        claim: input.claim ?? null,
      },
      subject: sourceId,
      async write() {
        if (draft) await tx.source.create({ data: { id: sourceId, ...draft, createdAt: now } })
        if (isWanted)
          await enqueueCapture(work, {
            ...{ capture: captureId, source: sourceId, purpose: 'capture', upload: input.upload },
            address: identifier?.address ?? null,
          })
      },
    }
  },
})

function readIdentifier(typed: string | undefined): SourceIdentifier | null {
  if (typed === undefined || typed === '') return null
  const identifier = parseIdentifier(typed)
  if (!identifier)
    throw new InvalidInput(
      'not-an-address',
      'This is no web address, DOI or arXiv id that we can read.',
      'identifier',
    )
  return identifier
}

/** The row of a new source; one of which nothing is known but its address is called by that. */
export async function draftSource(
  work: Work,
  input: SourceFields & { upload?: { fileName: string } | undefined },
  identifier: SourceIdentifier | null,
) {
  const title = input.title ?? provisionalTitle(identifier?.address ?? null) ?? input.upload?.fileName
  if (title === undefined)
    throw new InvalidInput('no-source', 'Give an address, a file, or a title.', 'identifier')
  const sourceRef = await freeRef(work, 'source')
  const address = identifier?.address ?? null
  const facts = {
    ...noFacts,
    title: title.slice(0, 500),
    authors: input.author === undefined ? [] : splitNames(input.author),
    publisher: input.publisher ?? null,
    publishedOn: input.publishedOn ?? null,
    doi: identifier?.doi ?? null,
    type: input.type ?? 'webpage',
  }
  return {
    ref: sourceRef,
    address,
    arxivId: identifier?.arxivId ?? null,
    kind: input.kind,
    isCorrected: input.title !== undefined,
    ...columnsOf(facts, { ref: sourceRef, address, title: facts.title }),
  }
}
