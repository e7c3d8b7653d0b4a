import type { Translate } from '#lib/web/messages.ts'

const kinds = {
  'document.add': 'document-add',
  'claim.correct-figure': 'claim-correct-figure',
  'claim.open': 'claim-open',
  'claim.dismiss': 'claim-dismiss',
  'claim.settle': 'claim-settle',
  'evidence.attach': 'evidence-attach',
  'check.add': 'check-add',
  'review.submit': 'review-submit',
} as const

const isKnown = (kind: string): kind is keyof typeof kinds => kind in kinds

/** What an entry of a kind records. */
export const entryInWords = (t: Translate, kind: string): string =>
  isKnown(kind) ? t(`entryKind.${kinds[kind]}`) : kind
