import { FigureError, type Place } from './figure-error.ts'

export type Token = {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly place: Place
}

/** What people type for an operator, and what it is. */
const spellings: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '∕': '/',
}

const tokenPattern =
  /\s+|(\d+(?:,\d{3})*(?:\.\d+)?)|([a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*)|([-+*/^(),−–×·÷∕])|([\s\S])/giu

/** Names and numbers of an expression; the last token is its end. Throws `expression-unreadable`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let start = 0
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, number, name, sign, stranger] = match
    const place = { start, end: start + [...whole].length }
    start = place.end
    if (stranger !== undefined)
      throw new FigureError('expression-unreadable', `“${stranger}” cannot stand here.`, place)
    if (number !== undefined) tokens.push({ kind: 'number', text: number, place })
    if (name !== undefined) tokens.push({ kind: 'name', text: name, place })
    if (sign !== undefined) tokens.push({ kind: 'sign', text: spellings[sign] ?? sign, place })
  }
  tokens.push({ kind: 'end', text: '', place: { start, end: start } })
  return tokens
}
