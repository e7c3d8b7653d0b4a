import { InvalidInput } from '#lib/errors.ts'
import { decodeText } from './decode-text.ts'

export const documentKinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** A document with its bytes made text where it is a text. */
export type Sniffed =
  | { readonly kind: 'pdf' | 'docx' }
  | { readonly kind: 'text' | 'markdown' | 'html'; readonly text: string }

const refuse = (code: string, sentence: string): never => {
  throw new InvalidInput(code, sentence, 'file')
}

const picture = ['a picture', 'A picture has no text to check; bring the document itself.'] as const
const packed = ['a packed archive', 'Unpack it and bring one document.'] as const
const program = ['a program', 'Bring a text, Markdown, HTML, DOCX or PDF document.'] as const
const recording = ['a recording', 'Bring its transcript as a text.'] as const

/** Other kinds that people bring, by how their bytes begin (Latin-1), and what to do about each. */
const others: readonly (readonly [start: string, what: readonly [name: string, advice: string]])[] = [
  [
    '\xd0\xcf\x11\xe0',
    ['an old or encrypted Office file', 'Save it as .docx without a password, or as PDF.'],
  ],
  ['\x89PNG', picture],
  ['\xff\xd8\xff', picture],
  ['GIF8', picture],
  ['II*\0', picture],
  ['MM\0*', picture],
  ['{\\rtf', ['a Rich Text file', 'Save it as .docx or PDF.']],
  ['%!PS', ['a PostScript file', 'Save it as PDF.']],
  ['\x1f\x8b', packed],
  ['7z\xbc\xaf', packed],
  ['Rar!', packed],
  ['BZh', packed],
  ['\xfd7zXZ', packed],
  ['\x7fELF', program],
  ['MZ', program],
  ['ID3', recording],
  ['OggS', recording],
  ['RIFF', recording],
]

/** How far into a file the mark of a PDF may stand (PDF 32000-1, annex H.3), and where the look at a text ends; bytes. */
const headBytes = 1024

/**
 * What kind of document some bytes are, taken from the bytes; the name decides only whether a text that could be either
 * is Markdown. Throws `InvalidInput` for what is none of them, saying what it is.
 */
export function sniffDocument(bytes: Uint8Array, name = ''): Sniffed {
  if (bytes.length === 0) refuse('empty-file', 'This file is empty.')
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'docx' }
  for (const [start, [what, advice]] of others)
    if (latin1Starts(bytes, start)) refuse('other-kind', `This file is ${what}. ${advice}`)
  const text = decodeText(bytes, declaredEncoding(head))
  if (text.trim() === '') refuse('no-words', 'There are no words in this document.')
  return { kind: textKind(text, name), text }
}

const latin1Starts = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((letter, at) => bytes[at] === letter.charCodeAt(0))

/** What an HTML page or an XML file says of its own encoding. */
const declaredEncoding = (head: string): string | undefined =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
  /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1]

const htmlStart =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|h[1-6]|p|table|ul|ol|title|meta)\b/i

function textKind(text: string, name: string): 'text' | 'markdown' | 'html' {
  if (
    htmlStart.test(
      text
        .slice(0, 4096)
        .replace(/^\ufeff/, '')
        .trimStart(),
    )
  )
    return 'html'
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

/** Signs that a text was written as Markdown; two different ones are no accident, nor are two headings. */
const markdownSigns = [
  /^#{1,6} \S/m,
  /\]\(https?:\/\/[^)\s]+\)/,
  /^\[\^\w+\]: /m,
  /^\|?[ \t]*:?-{3,200}:?[ \t]*\|/m,
  /\*\*[^\s*][^*\n]{0,500}\*\*/,
  /^```/m,
  /^---\n[\s\S]{1,2000}?\n---\n/,
]

function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const headings = sample.match(/^#{1,6} \S/gm)?.length ?? 0
  return headings >= 2 || markdownSigns.filter((sign) => sign.test(sample)).length >= 2
}
