export { type Actor, actorForPerson, anyone, systemActor } from './actor.ts'
export {
  areReviewsOpen,
  type ClaimOutcome,
  decideClaim,
  type StandingReview,
} from './decide-claim.ts'
export { type Action, actions, type Facts, may, permit, rules } from './permission.ts'
export {
  type Assertion,
  assertions,
  type ClaimantKind,
  type ClaimState,
  claimantKinds,
  claimStates,
  type DismissalReason,
  dismissalReasons,
  type Framing,
  framings,
  type Role,
  roles,
  type SourceKind,
  type Stance,
  sourceKinds,
  stances,
  type Verdict,
  verdicts,
} from './vocabulary.ts'
