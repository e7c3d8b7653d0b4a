import { describe, expect, it } from 'vitest'
import { isReadableTarget } from './readable-target.ts'

describe('the target of a request', () => {
  it.each(['/', '/ledger?q=100%', '/claims/6?q=%ED%A0', '/claims/%F0%9F%98%80', '/ledger?q=%25'])(
    'is read: %s',
    (target) => {
      expect(isReadableTarget(target)).toBe(true)
    },
  )

  it.each(['/claims/%', '/claims/%zz', '/claims/%ED%A0%80', '/claims/%00', '/ledger?q=a%00b'])(
    'is refused: %s',
    (target) => {
      expect(isReadableTarget(target)).toBe(false)
    },
  )
})
