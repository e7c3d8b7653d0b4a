import type { ClaimState } from '#lib/policy/index.ts'
import type { BenchAction } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Why an action is not open to whoever looks at the bench, as a sentence. */
export function refusalInWords(t: Translate, action: BenchAction, code: string, state: ClaimState): string {
  if (code === 'already-reviewed') return t('refusal.reviewed')
  if (code === 'no-review') return t('refusal.noReview')
  if (code === 'role-too-low')
    return t(action === 'claim.settle' || action === 'claim.dismiss' ? 'refusal.needsEditor' : 'refusal.role')
  if (state === 'decided' || state === 'dismissed' || state === 'contested' || state === 'stale')
    return t(`refusal.${state}`)
  return t('refusal.role')
}
