import { describe, expect, it } from 'vitest'
import { nextLook } from './index.ts'

const now = new Date('2026-01-01T00:00:00Z')
const days = (facts: { misses?: number; steady?: number; spread?: number }) =>
  (nextLook({ now, misses: 0, steady: 0, spread: 0, ...facts }).getTime() - now.getTime()) / 86_400_000

describe('the next look at a source', () => {
  it('is a day after a change, rarer while nothing changes, and every fortnight at the most', () => {
    expect([0, 1, 2, 3, 4, 50].map((steady) => days({ steady }))).toEqual([1, 2, 4, 8, 14, 14])
  })

  it('backs off from what cannot be reached, to once in thirty days', () => {
    expect([1, 2, 3, 4, 5, 50].map((misses) => days({ misses }))).toEqual([2, 4, 8, 16, 30, 30])
  })

  it('is spread over a fifth of the time', () => {
    expect(days({ spread: 0.5 })).toBeCloseTo(1.1)
    expect(days({ spread: 1 })).toBeCloseTo(1.2)
  })
})
