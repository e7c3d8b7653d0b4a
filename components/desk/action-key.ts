import type { BenchAction } from '#lib/queries/claim-bench.ts'

/** An action's name as a key of the catalogue, in which a dot would mean a branch. */
export const actionKeys = {
  'review.submit': 'review-submit',
  'evidence.attach': 'evidence-attach',
  'check.add': 'check-add',
  'claim.settle': 'claim-settle',
  'claim.dismiss': 'claim-dismiss',
} as const satisfies Record<BenchAction, string>

/** The action that an address speaks of, if it is one. */
export function namedAction(name: unknown): BenchAction | null {
  return Object.keys(actionKeys).find((key): key is BenchAction => key === name) ?? null
}
