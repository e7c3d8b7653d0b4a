import { describe, expect, it } from 'vitest'
import { waitAfter } from './guess-limits.ts'
import { NearCounts } from './near-counts.ts'

describe('counts of one process', () => {
  it('give so many in so long, and say when there are more', () => {
    let now = 0
    const counts = new NearCounts(() => now)
    const take = () => counts.take('key', 3, 10)
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 10_000])
    now = 9_000
    expect(take()).toBe(1_000)
    counts.giveBack('key')
    expect([take(), take()]).toEqual([0, 1_000])
    now = 10_001
    expect(take()).toBe(0)
  })

  it('forget the oldest key first, and never hold more than their number', () => {
    const counts = new NearCounts(() => 0)
    counts.take('first', 1, 1)
    for (let index = 0; index < 100_000; index++) counts.take(`key ${index}`, 1, 1)
    expect(counts.take('key 99999', 1, 1)).toBe(1_000)
    expect(counts.take('first', 1, 1)).toBe(0)
  })
})

describe('the wait between two guesses', () => {
  it('is nothing at first, then doubles from one second up to a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([0, 0, 0, 1_000, 2_000, 4_000, 8_000])
    expect(waitAfter(13)).toBe(900_000)
    expect(waitAfter(400)).toBe(900_000)
  })
})
