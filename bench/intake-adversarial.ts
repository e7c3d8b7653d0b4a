import { readDocument } from '../lib/intake/read-document.ts'
import { docxParts, wordParagraph, wrap } from '../lib/intake/testdata/make-documents.ts'
import { makePdf } from '../lib/intake/testdata/make-pdf.ts'
import { makeZip } from '../lib/intake/testdata/make-zip.ts'
import { measureGrowth } from './adversarial/measure-growth.ts'

/**
 * Milliseconds of processor time of every reader of `lib/intake` for documents of 1 MB made to be hard, and the factor
 * for twice as much. `node bench/intake-adversarial.ts [BYTES] [KIND…]`. A document may also be refused with its sentence;
 * that is named by its code.
 */
const [bytes = '1000000', ...wanted] = process.argv.slice(2)
const size = Number(bytes)

const repeat = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length))

const plain = [
  'a',
  ' ',
  '\n',
  'a\n',
  'a\r\n',
  'a-\nb',
  '\u00ad',
  '\u202e',
  'é',
  '😀',
  '# a\n\n',
  '1. ',
  '\t',
  '. ',
  'word ',
]
const markdown = [
  '*',
  '_a_ ',
  '**',
  '[',
  ']',
  '![',
  '[a](',
  '[a](b) ',
  '`',
  '``` ',
  '> ',
  '> a\n',
  '- ',
  '- a\n',
  '1. a\n',
  '| ',
  '|a|b|\n',
  '<',
  '<b>',
  '<!--',
  '&',
  '&amp;',
  '\\',
  '\\*',
  '~',
  '# ',
  'a\n===\n',
  '[^1]',
  '[a]: b\n',
  '*a **b ',
  '_*',
  '](',
  'https://a.b ',
  'a@b.c ',
  '>>>>> a\n',
  'a\n',
  '- - a\n',
  '-\n',
  'a|\n-|\n',
  '[^1]: a\n',
  '[a]:\n',
  '[[a]',
  '<b\n',
  '```\n',
]
const html = [
  '<',
  '<b>',
  '<p>',
  '<div>',
  '<p>a',
  '<i><p>',
  '<table>',
  '<tr><td>a',
  '<li>',
  '<ul><li>a',
  '&',
  '&lt;',
  '&#x1F600;',
  '<!--',
  '<!-- a -->',
  '<script>',
  '<style>a</style>',
  '</p>',
  '<a href="',
  '<a href=x>a</a>',
  '<br>',
  '<h1>a</h1>',
  '<p>The plan cost $5 million.</p>',
  '<blockquote>',
  '<svg>',
  '<math>',
  '<template>',
  '<select><option>',
  '<textarea>',
  '<sup>1</sup>',
  'a&nbsp;',
]
const word = [
  '<w:p/>',
  '<w:r><w:t>a</w:t></w:r>',
  wordParagraph('a'),
  wordParagraph('The plan cost $5 million.'),
  '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
  '<w:p><w:hyperlink/></w:p>',
  '<w:br/>',
]
const pages = ['a ', 'word ', 'hyphen- ', '5 million ', 'The plan cost $5 million. ', '( ', '| ']

const bytesOf = {
  text: (piece: string, bytes: number) => Buffer.from(`Words first. ${repeat(piece, bytes)}`),
  markdown: (piece: string, bytes: number) => Buffer.from(`# Words first\n\n${repeat(piece, bytes)}`),
  html: (piece: string, bytes: number) =>
    Buffer.from(`<!doctype html><html><body><p>Words first.</p>${repeat(piece, bytes)}`),
  docx: (piece: string, bytes: number) =>
    // Packed, they would be refused as a bomb.
    makeZip(
      docxParts(`${wordParagraph('Words first.')}${repeat(piece, bytes)}`).map((part) => ({
        ...part,
        method: 0,
      })),
    ),
  pdf: (piece: string, bytes: number) => makePdf(pagesOf(repeat(piece, bytes))),
}

/** Lines of 92 signs, 50 on a page. */
function pagesOf(words: string) {
  const lines = wrap(words.trim(), 92)
  return Array.from({ length: Math.ceil(lines.length / 50) }, (_, page) =>
    lines
      .slice(page * 50, page * 50 + 50)
      .map((line, row) => ({ words: line, x: 50, y: 740 - row * 14, size: 10 })),
  )
}

const names = { text: 'a.txt', markdown: 'a.md', html: 'a.html', docx: 'a.docx', pdf: 'a.pdf' } as const
const pieces = { text: plain, markdown, html, docx: word, pdf: pages }

for (const kind of ['text', 'markdown', 'html', 'docx', 'pdf'] as const) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue
  for (const piece of pieces[kind])
    await measureGrowth({
      label: `${kind} ${JSON.stringify(piece).slice(0, 34)}`,
      size,
      make: (bytes) => bytesOf[kind](piece, bytes),
      run: (bytes) => readDocument(bytes, { name: names[kind] }),
    })
}
