import { z } from 'zod'
import { LedgerError } from '#lib/errors.ts'
import type { Command, World } from '../command.ts'
import { ref } from '../input.ts'
import { cellFields, passageFields, quoteEvidence } from './quote-evidence.ts'

const claims = z
  .array(ref)
  .min(1, 'Choose the claims that it is for.')
  .max(50, 'At most 50 claims at a time.')
const input = z.union([
  z.strictObject({ ...passageFields, claims }),
  z.strictObject({ ...cellFields, claims }),
])
type Quoted = { readonly source: string; readonly claims: readonly string[] }

/**
 * Cites one passage on several claims in one go: `evidence.quote` once for each, so that each claim's history has its
 * own entry. Where one refuses it, those before have it, and the refusal says which it was.
 */
export const quoteOnClaims: Command<typeof input, Quoted> = Object.assign(
  async ({ key, ...world }: World, raw: z.input<typeof input>): Promise<Quoted> => {
    const refs = input.parse(raw).claims
    const { claims: _claims, ...quote } = raw
    let source = ''
    for (const [index, claim] of [...new Set(refs)].entries()) {
      const own = key === undefined ? world : { ...world, key: `${key}-${index}` }
      source = (
        await quoteEvidence(own, { ...quote, claim }).catch((error: unknown) => explain(error, claim, index))
      ).source
    }
    return { source, claims: refs }
  },
  { commandName: quoteEvidence.commandName, input },
)

function explain(error: unknown, claim: string, done: number): never {
  if (error instanceof LedgerError && done > 0)
    error.message = `Claim ${claim}: ${error.message} The claims before it have the passage.`
  throw error
}
