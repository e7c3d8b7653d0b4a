import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The kinds that the catalogue has words for: an action's name with its dot as a hyphen. */
export const kinds = [
  'document-add',
  'document-publish',
  'document-unpublish',
  'document-revise',
  'claim-open',
  'claim-publish',
  'claim-dismiss',
  'claim-settle',
  'claim-release',
  'claim-correct-figure',
  'claim-correct-verdict',
  'claim-withdraw',
  'claim-reopen',
  'claim-mark-stale',
  'claim-edit',
  'claim-split',
  'claim-merge',
  'claim-link',
  'evidence-attach',
  'evidence-quote',
  'evidence-record-search',
  'evidence-record-enquiry',
  'evidence-name-figure',
  'evidence-correct-figure',
  'evidence-judge',
  'check-add',
  'review-submit',
  'review-supersede',
  'challenge-submit',
  'challenge-answer',
  'source-correct',
  'source-derive',
  'snapshot-keep',
  'site-write-page',
  'document-correct',
  'figure-exempt',
  'claim-reanchor',
  'person-describe',
  'person-remove',
  'interest-note',
  'content-erase',
  'ledger-recover',
] as const

/** What an entry of a kind records; a kind without words is shown as it is written in the log. */
export function entryInWords(t: Translate, kind: string): string {
  const known = kinds.find((one) => one === kind.replace('.', '-'))
  return known === undefined ? kind : t(`entryKind.${known}`)
}
