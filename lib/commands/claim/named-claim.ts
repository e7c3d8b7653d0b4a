import type { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { line } from '../input.ts'

/** Another claim as people name it: its number in the same document, its reference, or its address. */
export const namedClaim = (what: string) => line(what)

const address = /\/claims\/([a-z0-9-]{1,60})(?:[/?#]|$)/
const reference = /^[a-z0-9-]{1,60}$/

/** What was written, and the form's field that it was written into. */
export type Named = { readonly words: string; readonly field: string }

/**
 * The reference of the claim that `words` name on a form of the claim `besides`; a number is first looked for in the
 * document of that one. Neither is locked. Throws `no-such-claim`.
 */
export async function findNamedClaim(
  tx: Prisma.TransactionClient,
  besides: string,
  { words, field }: Named,
): Promise<string> {
  const own = await tx.claim.findUnique({ where: { ref: besides }, select: { documentId: true } })
  if (!own) throw new NotFound('no-such-claim', 'There is no such claim.')
  const { documentId } = own
  const ref = address.exec(words)?.[1] ?? words.toLowerCase()
  const number = /^\d{1,6}$/.test(words) ? Number(words) : null
  const claims = reference.test(ref)
    ? await tx.claim.findMany({
        where: { OR: [{ ref }, ...(number === null ? [] : [{ documentId, number }])] },
        select: { ref: true, number: true, documentId: true },
      })
    : []
  const isNumbered = (claim: (typeof claims)[number]) =>
    number !== null && claim.number === number && claim.documentId === documentId
  const found = claims.find(isNumbered) ?? claims[0]
  if (!found) throw new NotFound('no-such-claim', 'There is no such claim.', field)
  return found.ref
}
