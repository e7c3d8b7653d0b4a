import { z } from 'zod'
import { locateQuote, quoteSelector } from '#lib/anchoring/index.ts'
import { InvalidInput } from '#lib/errors.ts'
import { findFigures } from '#lib/figures/index.ts'
import { assertions, claimantKinds, permit, selectionReasons } from '#lib/policy/index.ts'
import { codePointLength } from '#lib/text/index.ts'
import { command, type InsertedChange, type Work } from '../command.ts'
import { shareNewest } from '../document/share-newest.ts'
import { figureInput } from '../figure-input.ts'
import { address, line, partialDate, prose, ref } from '../input.ts'
import { claimInserts } from './claim-inserts.ts'

const whole = z.coerce.number().pipe(z.int().min(0))

/**
 * Where the claim stands: `start` and `end` in code points, half-open; or its words as the document has them in `quote`,
 * nearest to `start` where they stand more than once. Where `figures` are left out they are found in the quote.
 */
export const openClaimInput = z.strictObject({
  document: ref,
  start: whole.optional(),
  end: whole.optional(),
  quote: prose('The quote').optional(),
  restatement: prose('The restatement'),
  claimant: z.strictObject({
    name: line('The claimant'),
    kind: z.enum(claimantKinds),
    sameAs: z.array(address).max(10).default([]),
  }),
  category: line('The category'),
  assertion: z.enum(assertions),
  section: line('The section').optional(),
  asOf: partialDate.optional(),
  figures: z.array(figureInput).max(20).optional(),
  selectedBecause: z.enum(selectionReasons).optional(),
  selectionNote: line('Why it was selected').optional(),
  worth: z.int().min(0).max(1000).optional(),
})
export type OpenClaimInput = z.output<typeof openClaimInput>

/** Opens one checkable statement of a document's latest revision for review. */
export const openClaim = command({
  name: 'claim.open',
  input: openClaimInput,
  run(work, input) {
    permit(work.actor, 'claim.open')
    return openingOf(work, input)
  },
})

type Opened = { ref: string; id: string }

/** The change that opens a claim. */
export async function openingOf(work: Work, input: OpenClaimInput): Promise<InsertedChange<Opened>> {
  const { document, claimRef } = await shareNewest(work, input.document)
  const { start, end } = spanOf(document.text, input)
  const selector = quoteSelector(document.text, start, end)
  const claimId = work.newId()
  const figures = input.figures ?? figuresIn(selector.exact)
  const statement = {
    exact: selector.exact,
    restatement: input.restatement,
    assertion: input.assertion,
    figures,
  }
  return {
    result: { ref: claimRef, id: claimId },
    isPublic: document.isPublic,
    entry: {
      subject: claimId,
      revision: 1,
      codes: { ref: claimRef, state: 'open', document: document.id, assertion: input.assertion },
      contents: { claim: statement },
      hashes: { 'seen.text': document.sha256 },
      commitments: {},
    },
    inserts: claimInserts(work, { claimId, claimRef, document, selector, figures, input }),
  }
}

/** The figures of a quote, as a claim keeps them. */
function figuresIn(quote: string): z.output<typeof figureInput>[] {
  return findFigures(quote)
    .slice(0, 20)
    .map(({ start: _start, end: _end, ...figure }) => figureInput.parse(figure))
}

function spanOf(text: string, { quote, start, end }: OpenClaimInput): { start: number; end: number } {
  if (quote !== undefined) {
    const span = locateQuote(text, quote, start)
    if (!span)
      throw new InvalidInput('quote-not-found', 'The document does not say this, letter for letter.', 'quote')
    return span
  }
  if (start === undefined || end === undefined)
    throw new InvalidInput('no-quote', 'Give the words of the document that make the claim.', 'quote')
  if (start >= end || end > codePointLength(text))
    throw new InvalidInput('span-outside-text', 'The quote does not stand inside the text.', 'end')
  return { start, end }
}
