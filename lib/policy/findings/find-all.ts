import { assignmentOverdue } from './assignment-overdue.ts'
import { challengeWaiting } from './challenge-waiting.ts'
import { checkAgainstVerdict } from './check-against-verdict.ts'
import { deadLink } from './dead-link.ts'
import { excerptNotFound } from './excerpt-not-found.ts'
import { figureStatedDifferently } from './figure-stated-differently.ts'
import { figuresWithoutClaim } from './figures-without-claim.ts'
import type { CheckedClaim, CheckedDocument, ClaimRule, Finding, FindingCode } from './finding.ts'
import { lostAnchor } from './lost-anchor.ts'
import { noOpposingSearch } from './no-opposing-search.ts'
import { oneOrigin } from './one-origin.ts'
import { pastRecheck } from './past-recheck.ts'
import { questionUnanswered } from './question-unanswered.ts'
import { reviewsDisagree } from './reviews-disagree.ts'
import { verdictOlderThanInputs } from './verdict-older-than-inputs.ts'
import { verdictWithoutEvidence } from './verdict-without-evidence.ts'

const claimRules: Record<Exclude<FindingCode, 'figures-without-claim'>, ClaimRule> = {
  'verdict-without-evidence': verdictWithoutEvidence,
  'no-opposing-search': noOpposingSearch,
  'excerpt-not-found': excerptNotFound,
  'one-origin': oneOrigin,
  'reviews-disagree': reviewsDisagree,
  'check-against-verdict': checkAgainstVerdict,
  'figure-stated-differently': figureStatedDifferently,
  'past-recheck': pastRecheck,
  'dead-link': deadLink,
  'lost-anchor': lostAnchor,
  'verdict-older-than-inputs': verdictOlderThanInputs,
  'challenge-waiting': challengeWaiting,
  'assignment-overdue': assignmentOverdue,
  'question-unanswered': questionUnanswered,
}

/** Everything that the rules have against these claims and documents at a moment. */
export function findAll(
  claims: Iterable<CheckedClaim>,
  documents: Iterable<CheckedDocument>,
  now: Date,
): Finding[] {
  const findings: Finding[] = []
  for (const claim of claims)
    for (const [code, rule] of Object.entries(claimRules))
      for (const line of rule(claim, now))
        findings.push({
          code: code as FindingCode,
          claim: claim.ref,
          document: claim.document,
          about: claim.restatement,
          line,
        })
  for (const document of documents)
    for (const line of figuresWithoutClaim(document))
      findings.push({
        code: 'figures-without-claim',
        claim: null,
        document: document.ref,
        about: document.title,
        line,
      })
  return findings
}
