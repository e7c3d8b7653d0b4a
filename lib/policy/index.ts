export { type Actor, actorForPerson, anyone, systemActor } from './actor.ts'
export { type Agreement, measureAgreement, type ReviewedClaim } from './agreement.ts'
export { type CaptureFailure, captureFailures, passingFailures } from './capture-failure.ts'
export { type ClaimantNames, isClaimantsOwn, isOnOwnWord, type MadeBy } from './claimants-own.ts'
export { type CitedSource, countOrigins } from './count-origins.ts'
export {
  type AgreedVerdict,
  type ClaimOutcome,
  type DecisionPolicy,
  decideClaim,
  isReviewOpened,
  isSealed,
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
export { type LabelledCode, labelField, labelledCodes, languageTag } from './labelled.ts'
export {
  type Action,
  actions,
  type Facts,
  may,
  permit,
  type Refusal,
  refusals,
  rules,
} from './permission.ts'
export { defaultHalfLives, defaultRecheck, isRecheckDue, type RecheckPolicy } from './recheck.ts'
export { isSecondFactorDemanded, type SessionStage, stageOfSession } from './session-stage.ts'
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
  type EvidenceKind,
  evidenceKinds,
  type Framing,
  framings,
  type NotificationKind,
  notificationKinds,
  type ProposalOrigin,
  type ProposalState,
  type PublicationState,
  type PublishScope,
  proposalOrigins,
  proposalStates,
  publications,
  publishScopes,
  type Relevance,
  type Role,
  relevances,
  roles,
  type SelectionReason,
  type SessionMethod,
  type SitePageName,
  type SourceKind,
  type StaleCause,
  type Stance,
  type SuggestionOutcome,
  selectionReasons,
  sessionMethods,
  sitePages,
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

export { nextLook, type WatchFacts } from './watch-schedule.ts'
