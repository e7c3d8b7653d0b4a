import { InvalidInput } from '#lib/errors.ts'
import { isCommonPassword } from './common-password.ts'

/** Code points. The lower end is where guessing stops to pay; the upper keeps hashing cheap. */
export const passwordLength = { min: 12, max: 128 } as const

/**
 * Throws `InvalidInput` for a password that is too short, too long, common, or made of what everybody knows of its
 * account. There are no rules of composition (NIST SP 800-63B §3.1.1.2).
 */
export function requireGoodPassword(password: string, known: readonly string[], field = 'password'): void {
  const length = [...password].length
  const refuse = (code: string, sentence: string) => {
    throw new InvalidInput(code, sentence, field)
  }
  if (length < passwordLength.min)
    refuse(
      'password-short',
      `A password has at least ${passwordLength.min} characters; this one has ${length}.`,
    )
  if (length > passwordLength.max)
    refuse(
      'password-long',
      `A password has at most ${passwordLength.max} characters; this one has ${length}.`,
    )
  if (isCommonPassword(password))
    refuse('password-common', 'This password is among the first that a guesser tries. Choose another one.')
  if (isMadeOf(password, [...known, 'claimledger', 'claim ledger']))
    refuse(
      'password-guessable',
      'This password is made of your name, your address or the name of this site. Choose another one.',
    )
}

/** Whether little is left of a password without the words that anybody could know. */
function isMadeOf(password: string, known: readonly string[]): boolean {
  const words = known
    .flatMap((text) => [text, text.replaceAll(/\s/g, ''), ...text.split(/[\s@.]+/)])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase())
  return rest.length < password.length && [...rest].length < 6
}
