import { FigureError } from './figure-error.ts'

/** Longest language tag looked at: characters, as BCP 47 §4.4.1 has software hold. */
const mostCharacters = 35

/** Locales known to be known, and whether they write a comma before decimals; a handful in any program. */
const known = new Map<string, boolean>([['en', false]])
const mostKnown = 500

/**
 * The locale itself where `Intl` knows how its numbers are written. Throws `locale-unknown`: to fall back on English
 * would read 3.500 as three and a half where three thousand five hundred are meant.
 */
export function knownLocale(locale: string): string {
  hasDecimalComma(locale)
  return locale
}

/** Whether the language of `locale` (BCP 47) writes a comma before decimals. Throws `locale-unknown`. */
export function hasDecimalComma(locale: string): boolean {
  const before = known.get(locale)
  if (before !== undefined) return before
  if (!isSupported(locale))
    throw new FigureError(
      'locale-unknown',
      `We do not know how numbers are written in “${locale.slice(0, mostCharacters)}”. Give a language such as en, de or fr-CH.`,
    )
  const hasComma = new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some((part) => part.type === 'decimal' && part.value === ',')
  if (known.size < mostKnown) known.set(locale, hasComma)
  return hasComma
}

function isSupported(locale: string): boolean {
  if (locale.length > mostCharacters) return false
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}
