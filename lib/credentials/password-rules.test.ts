import { describe, expect, it } from 'vitest'
import { requireGoodPassword } from './password-rules.ts'

const refusal = (password: string, known: string[] = ['Ada Lovelace', 'ada@example.org']) => {
  try {
    requireGoodPassword(password, known)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

describe('a password', () => {
  it.each([
    ['eleven char', 'password-short'],
    ['x9 '.repeat(43), 'password-long'],
    ['password1234', 'password-common'],
    ['Password123!', 'password-common'],
    ['P@ssw0rd2024', 'password-common'],
    ['qwertyuiop12', 'password-common'],
    ['passwordpassword', 'password-common'],
    ['dragonmonkey', 'password-common'],
    ['letmeinplease1', 'password-common'],
    ['abcabcabcabcabc', 'password-common'],
    ['aaaaaaaaaaaaaa', 'password-common'],
    ['abcdefghijklm', 'password-common'],
    ['12345678901234', 'password-common'],
    ['987654321098', 'password-common'],
    ['adalovelace1815', 'password-guessable'],
    ['ada@example.org', 'password-guessable'],
    ['claimledger2026', 'password-guessable'],
  ])('%j is refused as %s', (password, code) => {
    expect(refusal(password)).toBe(code)
  })

  it.each([
    'correct horse battery staple',
    'twelve chars',
    'only lower case letters',
    '🦉 owl of minerva',
    'a sentence that goes on and on until there are a hundred and twenty-eight characters in it, give or take none, so it stands here',
  ])('%j is taken, whatever it is composed of', (password) => {
    expect(refusal(password)).toBeNull()
  })

  it('counts characters as people do, not bytes', () => {
    expect(refusal('åäöåäöçèéúíó')).toBeNull()
    expect(refusal('🦉🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵')).toBe('password-short')
  })
})
