import { NotAllowed } from '#lib/errors.ts'
import type { Actor } from './actor.ts'
import type { ClaimState } from './vocabulary.ts'

/** Every way to change the ledger; also the command's name, the log entry's kind and the audit event's name. */
export const actions = [
  'document.add',
  'document.publish',
  'document.unschedule',
  'document.unpublish',
  'claim.open',
  'claim.dismiss',
  'claim.publish',
  'claim.release',
  'proposal.add',
  'proposal.accept',
  'proposal.dismiss',
  'evidence.attach',
  'check.add',
  'review.submit',
  'review.supersede',
  'claim.settle',
  'claim.correct-figure',
  'claim.correct-verdict',
  'claim.withdraw',
  'claim.reopen',
  'claim.mark-stale',
  'claim.edit',
  'claim.split',
  'claim.merge',
  'claim.link',
  'claim.assign',
  'claim.take',
  'claim.take-next',
  'claim.let-go',
  'question.ask',
  'question.revoke',
  'question.answer',
  'comment.add',
  'comment.edit',
  'notification.read',
  'challenge.submit',
  'challenge.answer',
  'suggestion.submit',
  'suggestion.answer',
  'draft.keep',
  'ledger.check',
  'site.set-policy',
  'site.set-labels',
  'job.cancel',
  'person.add-demo',
  'person.suspend-demo',
  'session.start',
  'session.end',
  'site.set',
] as const
export type Action = (typeof actions)[number]

/** What a rule may look at beyond the actor's role. */
export type Facts = {
  readonly state?: ClaimState
  /** The actor already has a review in on this claim. */
  readonly hasReviewed?: boolean
  /** The object is the actor's own, such as a session. */
  readonly isOwn?: boolean
}

type Rule = {
  readonly roles: readonly Actor['role'][]
  readonly states?: readonly ClaimState[]
  /** Also for people who are not signed in. */
  readonly isOpenToAnyone?: boolean
  readonly refuses?: (facts: Facts) => boolean
}

const staff = ['reviewer', 'editor', 'admin', 'system'] as const
const editors = ['editor', 'admin', 'system'] as const
const undecided = ['open', 'in-review', 'contested'] as const
const decided = ['decided', 'stale'] as const
const everybody = [...staff, 'reader'] as const

/** The one table of who may do what. */
export const rules: Record<Action, Rule> = {
  'document.add': { roles: editors },
  'document.publish': { roles: editors },
  'document.unschedule': { roles: editors },
  'document.unpublish': { roles: editors },
  'claim.open': { roles: staff },
  'claim.publish': { roles: editors },
  'proposal.add': { roles: staff },
  'proposal.accept': { roles: staff },
  'proposal.dismiss': { roles: staff },
  'claim.dismiss': { roles: editors, states: undecided },
  'evidence.attach': { roles: staff, states: undecided },
  'check.add': { roles: staff, states: undecided },
  'review.submit': {
    roles: ['reviewer', 'editor', 'admin'],
    states: ['open', 'in-review'],
    refuses: (facts) => facts.hasReviewed === true,
  },
  'review.supersede': {
    roles: ['reviewer', 'editor', 'admin'],
    states: ['in-review'],
    refuses: (facts) => facts.isOwn === false,
  },
  'claim.settle': { roles: ['editor', 'admin'], states: ['contested'] },
  'claim.release': { roles: ['editor', 'admin'], states: ['in-review'] },
  'claim.correct-figure': {
    roles: ['editor', 'admin'],
    states: [...undecided, 'decided', 'stale'],
  },
  'claim.correct-verdict': { roles: ['editor', 'admin'], states: decided },
  'claim.withdraw': { roles: ['editor', 'admin'], states: decided },
  'claim.reopen': { roles: ['editor', 'admin'], states: [...decided, 'dismissed'] },
  'claim.mark-stale': { roles: editors, states: ['decided'] },
  'claim.edit': { roles: staff, states: undecided },
  'claim.split': { roles: staff, states: undecided },
  'claim.merge': { roles: editors, states: undecided },
  'claim.link': { roles: staff },
  'claim.assign': { roles: editors, states: [...undecided, 'stale'] },
  'claim.take': { roles: ['reviewer', 'editor', 'admin'], states: [...undecided, 'stale'] },
  'claim.take-next': { roles: ['reviewer', 'editor', 'admin'] },
  'claim.let-go': { roles: staff, refuses: (facts) => facts.isOwn === false },
  'question.ask': { roles: staff },
  'question.revoke': { roles: staff },
  'question.answer': { roles: everybody, isOpenToAnyone: true },
  'comment.add': { roles: staff },
  'comment.edit': { roles: staff, refuses: (facts) => facts.isOwn === false },
  'notification.read': { roles: everybody },
  'challenge.submit': { roles: everybody, isOpenToAnyone: true, states: decided },
  'challenge.answer': { roles: ['editor', 'admin'] },
  'suggestion.submit': { roles: everybody, isOpenToAnyone: true },
  'suggestion.answer': { roles: editors },
  'draft.keep': { roles: staff },
  'ledger.check': { roles: editors },
  'site.set-policy': { roles: ['admin', 'system'] },
  'site.set-labels': { roles: ['admin', 'editor', 'system'] },
  'job.cancel': { roles: staff },
  'person.add-demo': { roles: ['system'] },
  'person.suspend-demo': { roles: ['system'] },
  'session.start': { roles: ['system'] },
  'session.end': { roles: [...staff, 'reader'], refuses: (facts) => facts.isOwn === false },
  'site.set': { roles: ['admin', 'system'] },
}

/** Whether `actor` may do `action` to an object of which `facts` hold. Pages ask this to decide what to show. */
export function may(actor: Actor, action: Action, facts: Facts = {}): boolean {
  return refusalOf(actor, action, facts) === null
}

/** Throws `NotAllowed` with the first reason that stands against it. */
export function permit(actor: Actor, action: Action, facts: Facts = {}): void {
  const refusal = refusalOf(actor, action, facts)
  if (refusal) throw refusal
}

function refusalOf(actor: Actor, action: Action, facts: Facts): NotAllowed | null {
  const rule = rules[action]
  if (actor.kind === 'anyone' && !rule.isOpenToAnyone)
    return new NotAllowed('not-signed-in', 'Sign in to do this.')
  if (!rule.roles.includes(actor.role))
    return new NotAllowed('role-too-low', 'Your role does not allow this.')
  if (rule.states && facts.state !== undefined && !rule.states.includes(facts.state))
    return new NotAllowed('wrong-state', 'This claim is not in a state in which that can be done.')
  if (rule.refuses?.(facts))
    return facts.hasReviewed
      ? new NotAllowed('already-reviewed', 'Your review of this claim is already in.')
      : new NotAllowed('not-yours', 'This belongs to somebody else.')
  return null
}
