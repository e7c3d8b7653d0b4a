import { describe, expect, it } from 'vitest'
import { defaultHalfLives, defaultRecheck, isRecheckDue } from './index.ts'

const decidedAt = new Date('2026-11-24T12:00:00Z')

describe('the day to look at a verdict again', () => {
  it('comes after the half-life of the category, whatever its case', () => {
    expect(defaultRecheck({ category: 'Price', asOf: '2026-10' }, decidedAt, defaultHalfLives)).toBe(
      '2027-02-22',
    )
    expect(defaultRecheck({ category: 'price', asOf: null }, decidedAt, { price: 1 })).toBe('2026-11-25')
  })

  it('is none for a category without a half-life, and for what is long past', () => {
    expect(defaultRecheck({ category: 'history', asOf: null }, decidedAt, defaultHalfLives)).toBeNull()
    expect(defaultRecheck({ category: 'price', asOf: '1999' }, decidedAt, defaultHalfLives)).toBeNull()
    expect(defaultRecheck({ category: 'price', asOf: null }, decidedAt, { price: 0 })).toBeNull()
  })

  it('has passed only when the day is over', () => {
    expect(isRecheckDue('2026-11-24', decidedAt)).toBe(false)
    expect(isRecheckDue('2026-11-23', decidedAt)).toBe(true)
    expect(isRecheckDue(null, decidedAt)).toBe(false)
  })
})
