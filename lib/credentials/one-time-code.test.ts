import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAt, newSecret, secretAddress, secretInWords, stepOfCode } from './one-time-code.ts'
import { foldRecoveryCode, newRecoveryCodes } from './recovery-code.ts'
import { seal, unseal } from './seal.ts'

/** RFC 6238, appendix B: the secret "12345678901234567890", SHA-1, the last six of its eight digits. */
const rfcSecret = new TextEncoder().encode('12345678901234567890')
const rfcCodes = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const

describe('a one-time code', () => {
  it.each(rfcCodes)('at %i seconds is %s', (seconds, code) => {
    expect(codeAt(rfcSecret, new Date(seconds * 1000))).toBe(code)
    expect(stepOfCode(rfcSecret, code, new Date(seconds * 1000))).toBe(BigInt(Math.floor(seconds / 30)))
  })

  it('is taken one step early or late, and names the step it stands for', () => {
    const at = new Date(1_234_567_890_000)
    const code = codeAt(rfcSecret, at)
    const step = BigInt(Math.floor(at.getTime() / 30_000))
    for (const seconds of [-30, 0, 30])
      expect(stepOfCode(rfcSecret, code, new Date(at.getTime() + seconds * 1000))).toBe(step)
    for (const seconds of [-90, 90])
      expect(stepOfCode(rfcSecret, code, new Date(at.getTime() + seconds * 1000))).toBeNull()
  })

  it.each(['', '12345', '1234567', '28708x', '２８７０８２', '-28708'])('%j is none', (code) => {
    expect(stepOfCode(rfcSecret, code, new Date(59_000))).toBeNull()
  })

  it('has a secret of 20 random bytes, told to authenticators and typed in', () => {
    const secret = newSecret()
    expect(secret).toHaveLength(20)
    expect(secretInWords(secret)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    const address = new URL(secretAddress(secret, 'Claim Ledger', 'Ada'))
    expect(address.protocol).toBe('otpauth:')
    expect(address.searchParams.get('secret')).toBe(secretInWords(secret).replaceAll(' ', ''))
    expect(address.searchParams.get('issuer')).toBe('Claim Ledger')
  })
})

describe('recovery codes', () => {
  it('are ten, all different, and are known however they are typed', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
      const folded = code.replaceAll('-', '')
      expect(foldRecoveryCode(code)).toBe(folded)
      expect(foldRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(folded)
    }
    expect(foldRecoveryCode('123456')).toBeNull()
  })
})

describe('sealing', () => {
  const secret = 'a secret of at least thirty-two characters'

  it('gives back what was sealed to the same owner under the same secret, and to nobody else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (bytes, owner) => {
        const sealed = seal(secret, owner, bytes)
        expect([...(unseal(secret, owner, sealed) ?? [-1])]).toEqual([...bytes])
        expect(unseal(secret, `${owner}x`, sealed)).toBeNull()
        expect(unseal(`${secret}x`, owner, sealed)).toBeNull()
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  it('is broken by every changed bit and every cut', () => {
    const sealed = seal(secret, 'me', new Uint8Array([1, 2, 3]))
    for (let index = 0; index < sealed.length; index++) {
      const changed = sealed.slice()
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(unseal(secret, 'me', changed)).toBeNull()
      expect(unseal(secret, 'me', sealed.slice(0, index))).toBeNull()
    }
  })
})
