import type { BenchAction } from '#lib/queries/desk/claim-bench.ts'

type Dashed<Name extends string> = Name extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Verb}` : Name

/** An action's name as a key of the catalogue, in which a dot would mean a branch. */
export const actionKeys = {
  'review.submit': 'review-submit',
  'review.supersede': 'review-supersede',
  'evidence.attach': 'evidence-attach',
  'check.add': 'check-add',
  'claim.settle': 'claim-settle',
  'claim.release': 'claim-release',
  'claim.dismiss': 'claim-dismiss',
  'claim.correct-verdict': 'claim-correct-verdict',
  'claim.withdraw': 'claim-withdraw',
  'claim.reopen': 'claim-reopen',
  'claim.edit': 'claim-edit',
  'claim.correct-figure': 'claim-correct-figure',
  'claim.open': 'claim-open',
  'claim.split': 'claim-split',
  'claim.merge': 'claim-merge',
  'claim.link': 'claim-link',
  'claim.assign': 'claim-assign',
  'claim.take': 'claim-take',
  'claim.let-go': 'claim-let-go',
  'question.ask': 'question-ask',
  'question.revoke': 'question-revoke',
  'comment.add': 'comment-add',
  'comment.edit': 'comment-edit',
  'challenge.answer': 'challenge-answer',
} as const satisfies { [Name in BenchAction]: Dashed<Name> }

/** The action that an address speaks of, if it is one. */
export function namedAction(name: unknown): BenchAction | null {
  return Object.keys(actionKeys).find((key): key is BenchAction => key === name) ?? null
}
