import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { nextSourceRevision } from './next-revision.ts'

/** Says that one source takes what it says from another, so that the two count as one origin. */
export const deriveSource = command({
  name: 'source.derive',
  input: z.strictObject({ source: ref, from: ref }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'source.derive')
    const find = (one: string) =>
      tx.source.findUnique({ where: { ref: one }, select: { id: true, logIdx: true } })
    const [source, from] = [await find(input.source), await find(input.from)]
    if (!source) throw new NotFound('no-such-source', 'There is no such source.', 'source')
    if (!from) throw new NotFound('no-such-source', 'There is no such source.', 'from')
    const link = { sourceId: source.id, fromId: from.id }
    if (await tx.derivation.findUnique({ where: { sourceId_fromId: link } }))
      throw new Conflict('derived-already', 'This is recorded already.', 'from')
    const [reach] = await tx.$queryRaw<{ circle: boolean; cites: boolean }[]>`
      WITH RECURSIVE roots(id) AS (
        SELECT ${from.id}::uuid UNION SELECT d.from_id FROM derivation d JOIN roots r ON d.source_id = r.id
      ), below(id) AS (
        SELECT ${source.id}::uuid UNION SELECT d.source_id FROM derivation d JOIN below b ON d.from_id = b.id
      )
      SELECT EXISTS (SELECT FROM roots WHERE id = ${source.id}::uuid) AS circle,
        EXISTS (SELECT FROM below JOIN evidence e ON e.source_id = below.id JOIN claim c ON c.id = e.claim_id
          WHERE cites_document(${from.id}::uuid, c.document_id)) AS cites`
    if (reach?.circle)
      throw new Conflict('derivation-circle', 'That source is derived from this one, or is this one.', 'from')
    if (reach?.cites)
      throw new Conflict(
        'cites-itself',
        'Claims of that very document cite this source. A document under check cannot be evidence for its own claims, nor can what was derived from it.',
        'from',
      )
    return {
      result: { source: input.source, from: input.from },
      isPublic: source.logIdx !== null && from.logIdx !== null,
      entry: {
        subject: source.id,
        revision: await nextSourceRevision(tx, source.id),
        codes: { source: source.id, from: from.id },
        hashes: {},
        commitments: {},
      },
      async write(logIdx) {
        const byId = actor.kind === 'person' ? actor.id : null
        await tx.derivation.create({ data: { id: newId(), ...link, byId, createdAt: now, logIdx } })
      },
    }
  },
})
