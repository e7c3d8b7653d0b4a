import { dictionary } from '@zxcvbn-ts/language-common'

/** Some 49,000 passwords that people choose most, in lower case, from published breaches. */
const listed: ReadonlySet<string> = new Set(dictionary['passwords-common'])

/** What people write for a letter. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const undisguise = (text: string) => text.replaceAll(/[013457@$!]/g, (sign) => disguises[sign] ?? sign)

/** The shortest listed word that counts as half of a password. */
const shortestHalf = 4

/**
 * Whether a guesser comes to a password early: it is a listed one, one with digits and signs around it, two of them
 * joined, a short piece repeated, or one run along the alphabet or the digits.
 */
export function isCommonPassword(password: string): boolean {
  const folded = password.normalize('NFKC').toLowerCase()
  const forms = new Set([folded, undisguise(folded)])
  for (const form of [...forms]) forms.add(form.replaceAll(/^[^a-z]+|[^a-z]+$/g, ''))
  return [...forms].some((form) => isListed(form)) || isRepeated(folded) || isRun(folded)
}

function isListed(form: string): boolean {
  if (listed.has(form)) return true
  for (let cut = shortestHalf; cut <= form.length - shortestHalf; cut++)
    if (listed.has(form.slice(0, cut)) && listed.has(form.slice(cut))) return true
  return false
}

/** `abcabcabcabc`, and `aaaaaaaaaaaa`: at most five signs, again and again. */
const isRepeated = (text: string) => /^(.{1,5}?)\1+.{0,4}$/su.test(text) && new Set(text).size <= 5

/** `abcdefghijkl`, `987654321098`: every sign one further than the one before. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index)))
  return (
    [...steps].every((step) => step === 1 || step === -9) ||
    [...steps].every((step) => step === -1 || step === 9)
  )
}
