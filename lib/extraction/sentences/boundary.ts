import { abbreviationKind, isStarter } from './abbreviations.ts'

/** UTF-16 units; no word that decides anything is longer. */
const wordLength = 40

const closers = /(?:["'”’»)\]}*_†‡¹²³⁴⁵⁶⁷⁸⁹⁰]|\[\d{1,3}\])*/y
const spacedDots = /\.(?: ?\.)*/y
const marks = /[.!?…。！？]+/y
const exclaimingNames = /(?:^|[\s("“])(?:Yahoo|Jeopardy|Yum|Joomla)$/
const speech =
  /^\p{Lu}[\p{L}.’'-]*(?: \p{L}[\p{L}.’'-]*){0,3} (?:said|says|asked|asks|wrote|writes|added|replied|told|argued|noted)(?: \w+)?[.,;]/u

export type Place = {
  /** Where the next sentence begins at the earliest; null where the sentence goes on. */
  readonly cut: number | null
  /** Where to look on. */
  readonly next: number
}

/** Whether the sentence that began at `start` ends with the mark at `at`; all in UTF-16 units of one line. */
export function placeAt(line: string, start: number, at: number): Place {
  const run = runAt(line, at)
  closers.lastIndex = at + run.length
  const closed = closers.exec(line)?.[0] ?? ''
  const after = at + run.length + closed.length
  if (after >= line.length) return { cut: null, next: line.length }
  if (!/\s/.test(line[after] ?? '')) return glued(line, at, run, after)
  const word = wordAfter(line, after)
  const dots = run.replaceAll(' ', '')
  if (dots.length > 1 && /^[.…]+$/.test(dots)) return ellipsis(line, at, run, closed, word, after)
  const isEnd =
    isOpening(word.text) && !isWithinSpeech(line, closed, word.start) && endsAt(line, start, at, word.text)
  return { cut: isEnd ? after : null, next: after }
}

/** The marks from `at`, with the blanks inside ". . ."; for one full stop that alone. */
function runAt(line: string, at: number): string {
  const pattern = line[at] === '.' ? spacedDots : marks
  pattern.lastIndex = at
  const run = pattern.exec(line)?.[0] ?? ''
  marks.lastIndex = at + run.length
  return run + (marks.exec(line)?.[0] ?? '')
}

function wordAfter(line: string, from: number): { text: string; start: number } {
  let start = from
  while (start < line.length && /\s/.test(line[start] ?? '')) start++
  return { text: /^\S*/.exec(line.slice(start, start + wordLength))?.[0] ?? '', start }
}

function wordBefore(line: string, start: number, at: number): string {
  const before = line.slice(Math.max(start, at - wordLength), at)
  return /[^\s("“‘'«[/—–]*$/.exec(before)?.[0] ?? ''
}

/** Could `word` begin a sentence by its looks: a capital, a digit, a sign, a script without case, "iPhone"? */
function isOpening(word: string): boolean {
  const letter = /[\p{L}\p{N}]/u.exec(word)?.[0]
  if (letter === undefined) return /^(?:[•⁃$€£¥"“‘«([#—–-]|\p{Emoji_Presentation})/u.test(word)
  return !/^\p{Ll}$/u.test(letter) || /^\p{P}*\p{Ll}\p{Lu}/u.test(word)
}

/** “Is it?” Smith asked. */
function isWithinSpeech(line: string, closed: string, next: number): boolean {
  return /["”’»']/.test(closed) && speech.test(line.slice(next, next + 100))
}

function endsAt(line: string, start: number, at: number, next: string): boolean {
  const word = wordBefore(line, start, at)
  const bare = next.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}'’]+$/gu, '')
  if (line[at] !== '.') return !exclaimingNames.test(line.slice(Math.max(0, at - 12), at)) || isStarter(bare)
  if (isListMarker(line, start, at)) return false
  const kind = abbreviationKind(word)
  if (kind === null) return true
  if (kind === 'title' || kind === 'connecting') return false
  if (kind === 'numbering') return !/^[\d(§]|^[IVXLC]+\b|^[A-Z][.,:;)\]]/.test(next)
  if (kind === 'time')
    return !/^\P{L}*(?:At|By|Around|About|Before|After|Until|From|On|Between)\s[^,]{0,14}$/u.test(
      line.slice(start, at).slice(0, 30),
    )
  if (kind === 'initial')
    return isStarter(bare) && (word !== 'I' || /\p{Ll}\s+I$/u.test(line.slice(start, at).slice(-12)))
  return isStarter(bare) || /^[•"“]/.test(next)
}

/** "2." and "b." at the head of an item, after a bullet or not. */
function isListMarker(line: string, start: number, at: number): boolean {
  return at - start < 12 && /^[\s•⁃▪◦‣●(#*-]*(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(line.slice(start, at))
}

function ellipsis(
  line: string,
  at: number,
  run: string,
  closed: string,
  word: { text: string },
  after: number,
): Place {
  const isBracketed = closed.startsWith(']') && line[at - 1] === '['
  if (isBracketed || !isOpening(word.text)) return { cut: null, next: after }
  const isApart = /\s/.test(line[at - 1] ?? ' ')
  if (run.startsWith('. .') && !isApart) return { cut: at + 1, next: after }
  const dots = run.replaceAll(' ', '').length
  if (dots > 3) return { cut: after, next: after }
  const goesOn = isApart || run.includes(' ') || word.text === 'I'
  return { cut: goesOn ? null : after, next: after }
}

/** A mark without a blank after it: "world.Today", "market.3 The", and scripts that set none. */
function glued(line: string, at: number, run: string, after: number): Place {
  if (/[。！？]/.test(run)) return { cut: after, next: after }
  const before = line.slice(Math.max(0, at - wordLength), at)
  const rest = line.slice(after, after + wordLength)
  const goesOn = { cut: null, next: at + run.length }
  if (run.length > 1 && run !== '?!' && run !== '!?') return goesOn
  const note = /^\d{1,2}(?=\s+["“]?\p{Lu})/u.exec(rest)?.[0]
  const last = /[^\s("“‘'«[/—–]*$/.exec(before)?.[0] ?? ''
  if (note !== undefined && /\p{Ll}{3}$/u.test(last) && abbreviationKind(last) === null)
    return { cut: after + note.length, next: after + note.length }
  const isWord = /\p{Ll}{2}$|\d,\d{3}$|%$/u.test(before) && abbreviationKind(last) === null
  const next = /^\p{Lu}\p{Ll}*(?=[\s,'’]|\.(?!\p{Ll})|$)/u.exec(rest)?.[0]
  const isAfterNumber = /\d$/.test(last) && next !== undefined && isStarter(next)
  const isAddress = /[@/\\]|^www/.test(`${last}${/^\S*/.exec(rest)?.[0] ?? ''}`)
  return (isWord || isAfterNumber) && next !== undefined && !isAddress ? { cut: after, next: after } : goesOn
}
