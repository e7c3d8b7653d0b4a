import { NotAllowed } from '#lib/errors.ts'
import type { Actor } from './actor.ts'
import type { ClaimState } from './vocabulary.ts'

/** Every way to change the ledger; also the command's name, the log entry's kind and the audit event's name. */
export const actions = [
  'document.add',
  'document.publish',
  'document.unschedule',
  'document.unpublish',
  'document.revise',
  'document.correct',
  'figure.exempt',
  'claim.open',
  'claim.dismiss',
  'claim.publish',
  'claim.reanchor',
  'claim.release',
  'proposal.add',
  'proposal.accept',
  'proposal.dismiss',
  'evidence.attach',
  'evidence.quote',
  'evidence.record-search',
  'evidence.record-enquiry',
  'evidence.name-figure',
  'evidence.correct-figure',
  'evidence.judge',
  'source.add',
  'source.correct',
  'source.derive',
  'source.part',
  'source.capture',
  'source.watch',
  'snapshot.keep',
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
  'content.erase',
  'ledger.recover',
  'site.set-policy',
  'site.set-labels',
  'intake.begin',
  'intake.keep-first',
  'intake.finish',
  'intake.accept',
  'intake.discard',
  'site.set-facts',
  'site.write-page',
  'sheet.begin',
  'sheet.finish',
  'sheet.accept',
  'sheet.place',
  'job.cancel',
  'person.add-demo',
  'person.suspend-demo',
  'person.invite',
  'person.withdraw-invitation',
  'person.accept-invitation',
  'person.offer-first-admin',
  'person.describe',
  'person.change-role',
  'person.suspend',
  'person.restore',
  'person.remove',
  'interest.note',
  'session.send-link',
  'session.use-link',
  'session.start',
  'session.end',
  'session.end-all',
  'password.set',
  'provider.connect',
  'second-factor.set-up',
  'second-factor.confirm',
  'second-factor.use',
  'second-factor.renew-codes',
  'second-factor.remove',
  'second-factor.reset',
] as const
export type Action = (typeof actions)[number]

/** What a rule may look at beyond the actor's role. */
export type Facts = {
  readonly state?: ClaimState
  /** The actor already has a review in on this claim. */
  readonly hasReviewed?: boolean
  /** The object is the actor's own, such as a session or an account. */
  readonly isOwn?: boolean
}

/** Why a rule says no although the role and the state would do, each with its sentence. */
export const refusals = {
  'already-reviewed': 'Your review of this claim is already in.',
  'not-yours': 'This belongs to somebody else.',
  'your-own': 'Somebody else has to do this to your account.',
} as const
export type Refusal = keyof typeof refusals

type Rule = {
  readonly roles: readonly Actor['role'][]
  readonly states?: readonly ClaimState[]
  /** Also for people who are not signed in. */
  readonly isOpenToAnyone?: boolean
  /** Looks at what the role and the state do not say; false where nothing stands against it. */
  readonly refuses?: (facts: Facts, role: Actor['role']) => Refusal | false
}

const staff = ['reviewer', 'editor', 'admin', 'system'] as const
const editors = ['editor', 'admin', 'system'] as const
const people = ['reader', 'reviewer', 'editor', 'admin'] as const
const program = ['system'] as const
const undecided = ['open', 'in-review', 'contested'] as const
const decided = ['decided', 'stale'] as const
const everybody = [...staff, 'reader'] as const

const onlyOwn = (facts: Facts) => facts.isOwn === false && 'not-yours'
const unlessOwn = (facts: Facts) => facts.isOwn === true && 'your-own'
const ownUnlessEditor = (facts: Facts, role: Actor['role']) =>
  facts.isOwn === false && role !== 'editor' && role !== 'admin' && 'not-yours'
const ownUnlessAdmin = (facts: Facts, role: Actor['role']) =>
  facts.isOwn === false && role !== 'admin' && 'not-yours'

/** The one table of who may do what. */
export const rules: Record<Action, Rule> = {
  'document.add': { roles: editors },
  'document.publish': { roles: editors },
  'document.unschedule': { roles: editors },
  'document.unpublish': { roles: editors },
  'document.revise': { roles: editors },
  'document.correct': { roles: editors },
  'figure.exempt': { roles: staff },
  'claim.reanchor': { roles: staff },
  'claim.open': { roles: staff },
  'claim.publish': { roles: editors },
  'proposal.add': { roles: staff },
  'proposal.accept': { roles: staff },
  'proposal.dismiss': { roles: staff },
  'claim.dismiss': { roles: editors, states: undecided },
  'evidence.attach': { roles: staff, states: undecided },
  'evidence.quote': { roles: staff, states: undecided },
  'evidence.record-search': { roles: staff, states: undecided },
  'evidence.record-enquiry': { roles: staff, states: undecided },
  'evidence.name-figure': { roles: staff, states: undecided },
  'evidence.correct-figure': { roles: staff, states: [...undecided, 'decided', 'stale'] },
  'evidence.judge': { roles: staff, states: undecided },
  'source.add': { roles: staff },
  'source.correct': { roles: staff },
  'source.derive': { roles: staff },
  'source.part': { roles: ['editor', 'admin'] },
  'source.capture': { roles: staff },
  'source.watch': { roles: ['system'] },
  'snapshot.keep': { roles: ['system'] },
  'check.add': { roles: staff, states: undecided },
  'review.submit': {
    roles: ['reviewer', 'editor', 'admin'],
    states: ['open', 'in-review'],
    refuses: (facts) => facts.hasReviewed === true && 'already-reviewed',
  },
  'review.supersede': {
    roles: ['reviewer', 'editor', 'admin'],
    states: ['in-review'],
    refuses: onlyOwn,
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
  'claim.let-go': { roles: staff, refuses: ownUnlessEditor },
  'question.ask': { roles: staff },
  'question.revoke': { roles: staff },
  'question.answer': { roles: everybody, isOpenToAnyone: true },
  'comment.add': { roles: staff },
  'comment.edit': { roles: staff, refuses: onlyOwn },
  'notification.read': { roles: everybody },
  'challenge.submit': { roles: everybody, isOpenToAnyone: true, states: decided },
  'challenge.answer': { roles: ['editor', 'admin'] },
  'suggestion.submit': { roles: everybody, isOpenToAnyone: true },
  'suggestion.answer': { roles: editors },
  'draft.keep': { roles: staff },
  'ledger.check': { roles: editors },
  'content.erase': { roles: ['admin', 'system'] },
  'ledger.recover': { roles: ['system'] },
  'site.set-policy': { roles: ['admin', 'system'] },
  'site.set-facts': { roles: ['admin', 'system'] },
  'site.write-page': { roles: ['editor', 'admin'] },
  'site.set-labels': { roles: ['admin', 'editor', 'system'] },
  'intake.begin': { roles: staff },
  'intake.keep-first': { roles: ['system'] },
  'intake.finish': { roles: ['system'] },
  'intake.accept': { roles: staff },
  'intake.discard': { roles: staff },
  'sheet.begin': { roles: staff },
  'sheet.finish': { roles: ['system'] },
  'sheet.accept': { roles: staff },
  'sheet.place': { roles: staff },
  'job.cancel': { roles: staff },
  'person.add-demo': { roles: ['system'] },
  'person.suspend-demo': { roles: ['system'] },
  'person.invite': { roles: ['admin', 'system'] },
  'person.withdraw-invitation': { roles: ['admin'] },
  'person.accept-invitation': { roles: program },
  'person.offer-first-admin': { roles: program },
  'person.describe': { roles: people },
  'person.change-role': { roles: ['admin'], refuses: unlessOwn },
  'person.suspend': { roles: ['admin'], refuses: unlessOwn },
  'person.restore': { roles: ['admin'], refuses: unlessOwn },
  'person.remove': { roles: ['admin'], refuses: unlessOwn },
  'interest.note': { roles: ['reviewer', 'editor', 'admin'] },
  'session.send-link': { roles: program },
  'session.use-link': { roles: program },
  'session.start': { roles: program },
  'session.end': { roles: everybody, refuses: ownUnlessAdmin },
  'session.end-all': { roles: people, refuses: ownUnlessAdmin },
  'password.set': { roles: people },
  'provider.connect': { roles: program },
  'second-factor.set-up': { roles: people },
  'second-factor.confirm': { roles: people },
  'second-factor.use': { roles: program },
  'second-factor.renew-codes': { roles: people },
  'second-factor.remove': { roles: people },
  'second-factor.reset': { roles: ['admin'], refuses: unlessOwn },
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
  const refusal = rule.refuses?.(facts, actor.role)
  return refusal ? new NotAllowed(refusal, refusals[refusal]) : null
}
