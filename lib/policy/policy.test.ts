import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NotAllowed } from '#lib/errors.ts'
import { actorForPerson, anyone, decideClaim, may, permit, roles, systemActor, verdicts } from './index.ts'

const reviewer = actorForPerson({ id: 'r', role: 'reviewer', name: 'R' })
const editor = actorForPerson({ id: 'e', role: 'editor', name: 'E' })

describe('who may do what', () => {
  it('lets nobody change anything without signing in', () => {
    expect(may(anyone, 'review.submit', { state: 'open' })).toBe(false)
    expect(() => permit(anyone, 'review.submit')).toThrow(NotAllowed)
  })

  it('lets a reviewer review an open claim once', () => {
    expect(may(reviewer, 'review.submit', { state: 'open', hasReviewed: false })).toBe(true)
    expect(may(reviewer, 'review.submit', { state: 'in-review', hasReviewed: true })).toBe(false)
    expect(may(reviewer, 'review.submit', { state: 'decided', hasReviewed: false })).toBe(false)
  })

  it('lets only editors settle, and only what is contested', () => {
    expect(may(reviewer, 'claim.settle', { state: 'contested' })).toBe(false)
    expect(may(editor, 'claim.settle', { state: 'contested' })).toBe(true)
    expect(may(editor, 'claim.settle', { state: 'decided' })).toBe(false)
  })

  it('never lets the product itself give a verdict', () => {
    expect(may(systemActor, 'review.submit', { state: 'open' })).toBe(false)
    expect(may(systemActor, 'claim.settle', { state: 'contested' })).toBe(false)
  })

  it('lets everybody end their own session, and administrators everybody’s', () => {
    for (const role of roles) {
      const actor = actorForPerson({ id: 'p', role, name: 'P' })
      expect(may(actor, 'session.end', { isOwn: true })).toBe(true)
      expect(may(actor, 'session.end', { isOwn: false })).toBe(role === 'admin')
      expect(may(actor, 'session.end-all', { isOwn: false })).toBe(role === 'admin')
    }
  })

  it('lets nobody suspend, remove or demote themselves', () => {
    const admin = actorForPerson({ id: 'a', role: 'admin', name: 'A' })
    for (const action of ['person.suspend', 'person.remove', 'person.change-role'] as const) {
      expect(may(admin, action, { isOwn: false })).toBe(true)
      expect(may(admin, action, { isOwn: true })).toBe(false)
      expect(may(editor, action, { isOwn: false })).toBe(false)
    }
  })
})

describe('when reviews make a verdict', () => {
  const review = (reviewerId: string, verdict: (typeof verdicts)[number], caveat: string | null = null) => ({
    reviewerId,
    verdict,
    caveat,
  })

  it('waits for the reviews that the settings ask for', () => {
    expect(decideClaim([], { reviewsNeeded: 2 })).toEqual({ state: 'open' })
    expect(decideClaim([review('a', 'verified')], { reviewsNeeded: 2 })).toEqual({
      state: 'in-review',
      missing: 1,
    })
  })

  it('counts people, not reviews', () => {
    expect(decideClaim([review('a', 'verified'), review('a', 'verified')], { reviewsNeeded: 2 }).state).toBe(
      'in-review',
    )
  })

  it('decides on agreement and keeps a caveat', () => {
    expect(
      decideClaim([review('a', 'verified'), review('b', 'verified', 'self-reported')], { reviewsNeeded: 2 }),
    ).toMatchObject({ state: 'decided', verdict: 'verified', caveat: 'self-reported' })
  })

  it('asks for somebody besides whoever opened the claim', () => {
    const policy = { reviewsNeeded: 1, proposerId: 'a' }
    expect(decideClaim([review('a', 'verified')], policy)).toEqual({ state: 'in-review', missing: 1 })
    expect(decideClaim([review('b', 'verified')], policy).state).toBe('decided')
    expect(decideClaim([review('a', 'verified'), review('b', 'verified')], policy).state).toBe('decided')
  })

  it('holds a verdict that must be released first, and still says that reviewers disagree', () => {
    const policy = { reviewsNeeded: 2, holdVerdicts: true }
    expect(decideClaim([review('a', 'verified'), review('b', 'verified')], policy)).toMatchObject({
      state: 'in-review',
      missing: 0,
      held: { verdict: 'verified' },
    })
    expect(decideClaim([review('a', 'verified'), review('b', 'disputed')], policy).state).toBe('contested')
  })

  it('takes the framing that all gave, the first range and the earliest re-check date', () => {
    const one = {
      ...review('a', 'misleading'),
      framing: 'broader',
      range: null,
      recheckOn: '2027-05-01',
    } as const
    const other = {
      ...review('b', 'misleading'),
      framing: 'broader',
      range: '$5 to $6',
      recheckOn: '2027-01-01',
    } as const
    expect(decideClaim([one, other], { reviewsNeeded: 2 })).toMatchObject({
      framing: 'broader',
      range: '$5 to $6',
      recheckOn: '2027-01-01',
    })
    expect(decideClaim([one, { ...other, framing: 'exact' }], { reviewsNeeded: 2 })).toMatchObject({
      state: 'decided',
      framing: null,
    })
  })

  it('is contested whenever two differ', () => {
    expect(decideClaim([review('a', 'verified'), review('b', 'disputed')], { reviewsNeeded: 2 }).state).toBe(
      'contested',
    )
  })

  it('does not depend on the order of the reviews', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(...verdicts)), { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (pairs, reviewsNeeded) => {
          const reviews = pairs.map(([who, verdict]) => review(who, verdict))
          const there = decideClaim(reviews, { reviewsNeeded })
          const back = decideClaim([...reviews].reverse(), { reviewsNeeded })
          expect(back).toEqual(there)
        },
      ),
      { seed: 1 },
    )
  })
})
