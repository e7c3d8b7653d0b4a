import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another, just under five bits each. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const codeLength = 16
export const recoveryCodeCount = 10

/** Ten fresh codes of some 79 bits each, in groups of four; a code opens the account once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    return letters.replaceAll(/.{4}(?=.)/g, '$&-')
  })
}

/** A code as it is hashed, however it was typed; null where it can be none. */
export function foldRecoveryCode(typed: string): string | null {
  const folded = typed.toLowerCase().replaceAll(/[\s-]/g, '')
  return new RegExp(`^[${alphabet}]{${codeLength}}$`).test(folded) ? folded : null
}
