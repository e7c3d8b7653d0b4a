import { describe, expect, it } from 'vitest'
import { queue } from './queue.ts'

describe('work in turn', () => {
  it('never runs more than its number at once, and all of it in the order it came', async () => {
    const inTurn = queue({ atOnce: 2, waiting: 20 })
    let running = 0
    let most = 0
    const begun: number[] = []
    const work = (index: number) => async () => {
      begun.push(index)
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return index
    }
    const all = Array.from({ length: 12 }, (_, index) => index)
    expect(await Promise.all(all.map((index) => inTurn(work(index))))).toEqual(all)
    expect(begun).toEqual(all)
    expect(most).toBe(2)
  })

  it('turns away whoever comes when the queue is full, and goes on after a failure', async () => {
    const inTurn = queue({ atOnce: 1, waiting: 1 })
    const let1 = Promise.withResolvers<void>()
    const first = inTurn(() => let1.promise)
    const second = inTurn(async () => 'second')
    await expect(inTurn(async () => 'third')).rejects.toMatchObject({ status: 429, code: 'busy' })
    let1.reject(new Error('broken'))
    await expect(first).rejects.toThrow('broken')
    expect(await second).toBe('second')
    expect(await inTurn(async () => 'fourth')).toBe('fourth')
  })
})
