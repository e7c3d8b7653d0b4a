'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { quoteOnClaims } from '#lib/commands/evidence/quote-on-claims.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import { captureSource } from '#lib/commands/source/capture-source.ts'
import { correctSource } from '#lib/commands/source/correct-source.ts'
import { deriveSource } from '#lib/commands/source/derive-source.ts'
import { partSources } from '#lib/commands/source/part-sources.ts'
import { type ProposedFigure, proposeFigure } from '#lib/queries/claim/proposed-figure.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const add = formAction(addSource, ({ source, isNew }) =>
  deskAddresses.sourceAfter(source, null, isNew ? 'added' : 'known'),
)
export const capture = formAction(captureSource, ({ source }) => deskAddresses.source(source))
export const correct = formAction(correctSource, ({ source }) =>
  deskAddresses.sourceAfter(source, null, 'corrected'),
)
export const derive = formAction(deriveSource, ({ source }) =>
  deskAddresses.sourceAfter(source, null, 'derived'),
)
export const part = formAction(partSources, ({ source }) => deskAddresses.sourceAfter(source, null, 'parted'))
export const quote = formAction(quoteOnClaims, ({ source, claims: [claim = null] }, _fields, then) =>
  then === 'check' && claim !== null
    ? deskAddresses.benchAt(claim, 'evidence.attach', 'check')
    : deskAddresses.sourceAfter(source, claim, 'quoted'),
)

export const propose = async (passage: unknown): Promise<ProposedFigure | null> =>
  typeof passage === 'string' ? proposeFigure(passage) : null
