import { z } from 'zod'
import { cslTypes, parseIdentifier, splitNames } from '#lib/citation/index.ts'
import { sourceFields } from '#lib/db/form-version.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit, sourceKinds } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { line, partialDate, ref } from '../input.ts'
import { personOf } from '../person-of.ts'
import { openedOn, refuseOlder } from '../refuse-older.ts'
import { nextSourceRevision } from './next-revision.ts'
import { columnsOf, factsOf, jsonOf, sourceRecord } from './source-record.ts'

/** Corrects what is known of a source; what was there before is kept. A part left out becomes unknown. */
export const correctSource = command({
  name: 'source.correct',
  input: z.strictObject({
    source: ref,
    title: line('The title of the source'),
    author: line('The author').optional(),
    publisher: line('The publisher').optional(),
    publishedOn: partialDate.optional(),
    address: z.string().trim().max(2048, 'A web address has at most 2,048 characters.').optional(),
    kind: z.enum(sourceKinds, 'Choose what kind of source it is.'),
    type: z.enum(cslTypes).default('webpage'),
    /** What sources with one origin share: a data set, a press release, a wire story. */
    origin: line('The origin').optional(),
    version: openedOn,
  }),
  async run(work, input) {
    permit(work.actor, 'source.correct')
    const { tx, actor, now, newId } = work
    await tx.$queryRaw`SELECT id FROM source WHERE ref = ${input.source} FOR UPDATE`
    const source = await tx.source.findUnique({ where: { ref: input.source } })
    if (!source) throw new NotFound('no-such-source', 'There is no such source.', 'source')
    refuseOlder(input.version, sourceFields(source))
    const address = await readAddress(work, source.id, input.address)
    const facts = {
      ...factsOf(source),
      title: input.title,
      authors: input.author === undefined ? [] : splitNames(input.author),
      publisher: input.publisher ?? null,
      publishedOn: input.publishedOn ?? null,
      type: input.type,
    }
    const columns = columnsOf(facts, { ref: source.ref, address, title: input.title })
    const { origin = null, kind } = input
    const record = sourceRecord({ ...source, ...columns, address, kind })
    return {
      result: { source: source.ref },
      isPublic: source.logIdx !== null,
      entry: {
        subject: source.id,
        revision: await nextSourceRevision(tx, source.id),
        codes: { source: source.ref },
        contents: { source: { ...record, origin } },
        commitments: {},
      },
      async write(logIdx) {
        const before = { ...sourceRecord(source), origin: source.origin, csl: source.csl }
        const by = actor.kind === 'person' ? personOf(actor) : null
        await tx.sourceCorrection.create({
          data: {
            id: newId(),
            sourceId: source.id,
            before: jsonOf(before),
            byId: by,
            createdAt: now,
            logIdx,
          },
        })
        await tx.source.update({
          where: { id: source.id },
          data: {
            ...columns,
            address,
            kind,
            origin,
            isCorrected: true,
            ...(logIdx === null ? {} : { logIdx }),
          },
        })
      },
    }
  },
})

/** An address that no other source has. */
async function readAddress({ tx }: Work, own: string, typed: string | undefined): Promise<string | null> {
  if (typed === undefined || typed === '') return null
  const identifier = parseIdentifier(typed)
  if (!identifier)
    throw new InvalidInput(
      'not-an-address',
      'This is no web address, DOI or arXiv id that we can read.',
      'address',
    )
  const [other] = await tx.$queryRaw<{ ref: string }[]>`
    SELECT ref FROM source WHERE id <> ${own}::uuid AND canonical_address = canonical_address(${identifier.address})`
  if (other)
    throw new Conflict(
      'source-exists',
      `The ledger has a source at this address already: ${other.ref}.`,
      'address',
    )
  return identifier.address
}
