/** First parts of words that keep their hyphen: a line that ends in one of these breaks a compound, not a word. */
const keepsHyphen =
  /(?:^|[\s(“"'‘-])(?:self|well|non|ex|all|cross|half|high|low|long|short|large|small|open|closed|first|second|third|full|part|state|cutting|lower|higher|post|pre|co|anti|multi|so|on|near|year|one|two|three|four|five|six|seven|eight|nine|ten)-$/i

/** What is looked at of a line's end, in UTF-16 units: no word is longer, and a line may be a whole chapter. */
const tailLength = 80

/**
 * Lines as one text: a word broken at the end of a line is whole again. Where the same document writes a broken
 * compound with its hyphen elsewhere (`words` has it), the hyphen stays.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string> = new Set()): string {
  const parts: string[] = []
  for (const line of lines) {
    const last = parts.at(-1)?.slice(-tailLength)
    const next = line.trim()
    if (last === undefined) parts.push(next)
    else if (/\p{Ll}-$/u.test(last) && /^\p{Ll}/u.test(next))
      parts.push(keepsHyphen.test(last) || words.has(brokenWord(last, next)) ? next : dropHyphen(parts, next))
    else if (/[\p{L}\d][–—/]$/u.test(last) && /^[\p{L}\d]/u.test(next)) parts.push(next)
    else parts.push(' ', next)
  }
  return parts.join('')
}

function dropHyphen(parts: string[], next: string): string {
  parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, -1)
  return next
}

const brokenWord = (last: string, next: string): string =>
  `${/[\p{L}\d-]+-$/u.exec(last)?.[0] ?? ''}${/^[\p{L}\d]+/u.exec(next)?.[0] ?? ''}`.toLowerCase()

/** The words with a hyphen inside that stand whole on a line of a document, in lower case. */
export function hyphenatedWords(lines: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const line of lines)
    for (const [word] of line.matchAll(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu)) found.add(word.toLowerCase())
  return found
}
