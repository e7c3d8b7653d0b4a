/** The closed lists of DESIGN.md, "Words": the same codes in schema, code, API and page. */
export const verdicts = ['verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'] as const
export type Verdict = (typeof verdicts)[number]

/** A document is the desk's, the public's, or was the public's and is so no longer. */
export const publications = ['private', 'published', 'unpublished'] as const
export type PublicationState = (typeof publications)[number]

/** Which claims are public with their document. */
export const publishScopes = ['all', 'decided'] as const
export type PublishScope = (typeof publishScopes)[number]

/** `proposed` is not here: a proposal becomes a claim when it is accepted. */
export const claimStates = ['open', 'in-review', 'contested', 'decided', 'stale', 'dismissed'] as const
export type ClaimState = (typeof claimStates)[number]

export const dismissalReasons = ['not-checkable', 'duplicate'] as const
export type DismissalReason = (typeof dismissalReasons)[number]

export const stances = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof stances)[number]

/** Whether evidence bears on the claim, apart from which way it points. */
export const relevances = ['direct', 'partial', 'background'] as const
export type Relevance = (typeof relevances)[number]

/** A source's passage, a search that found nothing, or a question put to the claimant. */
export const evidenceKinds = ['passage', 'search', 'enquiry'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How the claim puts what the sources say. */
export const framings = ['exact', 'narrower', 'broader', 'shifted'] as const
export type Framing = (typeof framings)[number]

export const sourceKinds = ['primary', 'secondary', 'opinion'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** What is checked: that it was said, or that it is so. */
export const assertions = ['said', 'so'] as const
export type Assertion = (typeof assertions)[number]

export const claimantKinds = ['person', 'organisation'] as const
export type ClaimantKind = (typeof claimantKinds)[number]

export const roles = ['reader', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Why a claim was taken up; readers see it. */
export const selectionReasons = [
  'figure',
  'consequential',
  'widely-repeated',
  'doubtful',
  'reader-asked',
  'author-asked',
] as const
export type SelectionReason = (typeof selectionReasons)[number]

/** What happens to a verdict after its decision. */
export const verdictChangeKinds = ['stale', 'corrected', 'withdrawn', 're-opened'] as const
export type VerdictChangeKind = (typeof verdictChangeKinds)[number]

/** What made a verdict stale. */
export const staleCauses = ['recheck-date', 'figure', 'check', 'passage', 'document', 'source'] as const
export type StaleCause = (typeof staleCauses)[number]

export const claimLinkKinds = ['same-figure', 'depends-on', 'split-from'] as const
export type ClaimLinkKind = (typeof claimLinkKinds)[number]

export const challengeOutcomes = ['accepted', 'declined'] as const
export type ChallengeOutcome = (typeof challengeOutcomes)[number]

export const suggestionKinds = ['document', 'claim'] as const
export const suggestionOutcomes = ['taken-up', 'set-aside'] as const
export type SuggestionOutcome = (typeof suggestionOutcomes)[number]

/** What the product tells somebody of. */
export const notificationKinds = [
  'assigned',
  'mentioned',
  'replied',
  'contested',
  'held',
  're-opened',
  'stale',
  'challenged',
  'answered',
  'suggested',
] as const
export type NotificationKind = (typeof notificationKinds)[number]
export const proposalStates = ['proposed', 'accepted', 'dismissed'] as const
export type ProposalState = (typeof proposalStates)[number]

/** Where a proposal comes from. */
export const proposalOrigins = ['extraction', 'spreadsheet', 'person'] as const
export type ProposalOrigin = (typeof proposalOrigins)[number]
/** By what somebody came in. */
export const sessionMethods = ['demo', 'password', 'link', 'provider', 'invitation'] as const
export type SessionMethod = (typeof sessionMethods)[number]

/** Pages that the organisation writes about itself. */
export const sitePages = ['method', 'corrections', 'people', 'funding'] as const
export type SitePageName = (typeof sitePages)[number]
