export { type Actor, actorForPerson, anyone, systemActor } from './actor.ts'
export { type Agreement, measureAgreement, type ReviewedClaim } from './agreement.ts'
export {
  type AgreedVerdict,
  type ClaimOutcome,
  type DecisionPolicy,
  decideClaim,
  isReviewOpened,
  type StandingReview,
} from './decide-claim.ts'
export { findAll } from './findings/find-all.ts'
export {
  type CheckedClaim,
  type CheckedDocument,
  type CheckedEvidence,
  type Finding,
  type FindingCode,
  findingCodes,
} from './findings/finding.ts'
export { type Action, actions, type Facts, may, permit, rules } from './permission.ts'
export { defaultHalfLives, defaultRecheck, isRecheckDue, type RecheckPolicy } from './recheck.ts'
export {
  type Assertion,
  assertions,
  type ChallengeOutcome,
  type ClaimantKind,
  type ClaimLinkKind,
  type ClaimState,
  challengeOutcomes,
  claimantKinds,
  claimLinkKinds,
  claimStates,
  type DismissalReason,
  dismissalReasons,
  type Framing,
  framings,
  type NotificationKind,
  notificationKinds,
  type Role,
  roles,
  type SelectionReason,
  type SourceKind,
  type StaleCause,
  type Stance,
  type SuggestionOutcome,
  selectionReasons,
  sourceKinds,
  staleCauses,
  stances,
  suggestionKinds,
  suggestionOutcomes,
  type Verdict,
  type VerdictChangeKind,
  verdictChangeKinds,
  verdicts,
} from './vocabulary.ts'
