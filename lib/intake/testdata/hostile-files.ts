import { createHash } from 'node:crypto'
import { type HostileFile, hostileWords as words } from './hostile-file.ts'
import { hostilePdfs } from './hostile-pdfs.ts'
import { docxParts, makeDocx, makeHtml, makeOutlinePdf, wordParagraph } from './make-documents.ts'
import { makeZip } from './make-zip.ts'
import { outline } from './outline.ts'

const text = (content: string) => () => Buffer.from(content)
const latin1 = (content: string) => () => Buffer.from(content, 'latin1')
const utf16 = (content: string, mark = '\ufeff') => Buffer.from(mark + content, 'utf16le')

const textFiles: readonly HostileFile[] = [
  { what: 'an empty file', name: 'a.txt', make: text(''), outcome: 'empty-file' },
  { what: 'a byte order mark alone', name: 'a.txt', make: text('\ufeff'), outcome: 'no-words' },
  { what: 'white space alone', name: 'a.txt', make: text(' \n\t\n '), outcome: 'no-words' },
  { what: 'punctuation alone', name: 'a.txt', make: text('… — !!'), outcome: 'no-words' },
  { what: 'NUL in a text', name: 'a.txt', make: text(`${words}\0${words}`), outcome: 'not-text' },
  {
    what: 'UTF-16 with its mark',
    name: 'a.txt',
    make: () => utf16(words),
    outcome: 'text',
  },
  {
    what: 'big-endian UTF-16 with its mark',
    name: 'a.txt',
    make: () => utf16(words).swap16(),
    outcome: 'text',
  },
  {
    what: 'little-endian UTF-16 without its mark',
    name: 'a.txt',
    make: () => utf16(words, ''),
    outcome: 'text',
  },
  {
    what: 'big-endian UTF-16 without its mark',
    name: 'a.txt',
    make: () => utf16(words, '').swap16(),
    outcome: 'text',
  },
  {
    what: 'UTF-16 with half a character',
    name: 'a.txt',
    make: () => utf16(`${words}\ud83d ${words}`),
    outcome: 'half-characters',
  },
  {
    what: 'UTF-16 with an odd byte',
    name: 'a.txt',
    make: () => Buffer.concat([utf16(words), Buffer.from([0x41])]),
    outcome: 'half-characters',
  },
  {
    what: 'surrogates in UTF-8',
    name: 'a.txt',
    make: latin1(`${words} \xed\xa0\xbd ${words}`),
    outcome: 'half-characters',
  },
  {
    what: 'UTF-8 cut in the middle of a character',
    name: 'a.txt',
    make: () => Buffer.from('Zürich – Genève: 4,2 Mio. €').subarray(0, -1),
    outcome: 'half-characters',
  },
  {
    what: 'Windows-1252',
    name: 'a.txt',
    make: latin1('Z\xfcrich paid \x80 4.2 million \x96 \x93a lot\x94.'),
    outcome: 'text',
  },
  {
    what: 'random bytes',
    name: 'a.txt',
    make: () => Buffer.concat(Array.from({ length: 64 }, (_, at) => hashOf(String(at)))),
    outcome: 'not-text',
  },
  {
    what: 'bidirectional tricks',
    name: 'a.txt',
    make: text(`Paid \u202e000,1\u202c. ${words}`),
    outcome: 'text',
  },
  {
    what: 'one line of three megabytes',
    name: 'a.txt',
    make: text(`${words} `.repeat(50_000)),
    outcome: 'text',
  },
  {
    what: 'a text longer than a book',
    name: 'a.txt',
    make: text(`${words} `.repeat(90_000)),
    outcome: 'too-long',
  },
  {
    what: 'a file over 50 MB',
    name: 'a.txt',
    make: () => Buffer.alloc(50_000_001, 'a'),
    outcome: 'too-large',
  },
  {
    what: 'a letter under 200,000 accents',
    name: 'a.txt',
    make: text(`a${'\u0301'.repeat(200_000)} ${words}`),
    outcome: 'text',
  },
  {
    what: '200,000 empty lines',
    name: 'a.txt',
    make: text(`${words}${'\n \t'.repeat(200_000)}${words}`),
    outcome: 'text',
  },
]

const hashOf = (seed: string): Buffer => createHash('sha512').update(seed).digest()

const strangers: readonly HostileFile[] = [
  {
    what: 'a picture called a PDF',
    name: 'a.pdf',
    make: latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
    outcome: 'other-kind',
  },
  { what: 'a photograph', name: 'a.docx', make: latin1('\xff\xd8\xff\xe0\0\x10JFIF'), outcome: 'other-kind' },
  {
    what: 'a program called a document',
    name: 'a.docx',
    make: latin1('MZ\x90\0\x03\0\0\0'),
    outcome: 'other-kind',
  },
  {
    what: 'an old Word file',
    name: 'a.doc',
    make: latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    outcome: 'other-kind',
  },
  { what: 'Rich Text', name: 'a.txt', make: text('{\\rtf1 Hello}'), outcome: 'other-kind' },
  { what: 'a packed archive', name: 'a.txt', make: latin1('\x1f\x8b\x08\0\0\0'), outcome: 'other-kind' },
  { what: 'PostScript', name: 'a.txt', make: text('%!PS-Adobe-3.0'), outcome: 'other-kind' },
  { what: 'a PDF called a text', name: 'a.txt', make: () => makeOutlinePdf(outline), outcome: 'pdf' },
  { what: 'a page called Markdown', name: 'a.md', make: () => makeHtml(outline), outcome: 'html' },
  { what: 'a Word document called a PDF', name: 'a.pdf', make: () => makeDocx(outline), outcome: 'docx' },
]

const markup: readonly HostileFile[] = [
  {
    what: '100,000 elements in each other',
    name: 'a.html',
    make: text(`<!doctype html>${'<div>'.repeat(100_000)}${words}`),
    outcome: 'too-deep',
  },
  {
    what: 'scripts, frames and forms',
    name: 'a.html',
    make: text(
      `<!doctype html><script>alert(1)</script><iframe src="http://127.0.0.1/"></iframe><form><input value=x></form><p onclick="x()">${words}</p>`,
    ),
    outcome: 'html',
  },
  {
    what: 'an element with 100,000 attributes',
    name: 'a.html',
    make: text(
      `<!doctype html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>${words}</p>`,
    ),
    outcome: 'html',
  },
  {
    what: 'an encoding that does not exist',
    name: 'a.html',
    make: latin1(`<!doctype html><meta charset="x-none"><p>Z\xfcrich. ${words}</p>`),
    outcome: 'html',
  },
  {
    what: 'a page that is all script',
    name: 'a.html',
    make: text('<!doctype html><body><script>document.write("x")</script></body>'),
    outcome: 'no-words',
  },
  {
    what: 'a page that never ends its comment',
    name: 'a.html',
    make: text(`<!doctype html><p>${words}</p><!-- ${'-'.repeat(100_000)}`),
    outcome: 'html',
  },
  {
    what: '10,000 quotations in each other',
    name: 'a.md',
    make: text(`${'> '.repeat(10_000)}${words}`),
    outcome: 'too-deep',
  },
  {
    what: '20,000 open brackets',
    name: 'a.md',
    make: text(`${'['.repeat(20_000)} ${words}`),
    outcome: 'markdown',
  },
  {
    what: '10,000 marks of emphasis',
    name: 'a.md',
    make: text(`${'*a **a '.repeat(10_000)} ${words}`),
    outcome: 'markdown',
  },
  {
    what: '100,000 words each set apart',
    name: 'a.md',
    make: text(`# Words\n\n${'_a_ '.repeat(100_000)} ${words}`),
    outcome: 'markdown',
  },
]

const wordDocument = (body: string) => makeZip(docxParts(body))
const withPart = (content: string, name = 'word/document.xml') =>
  makeZip([...docxParts('').filter((part) => part.name !== name), { name, content }])

const archives: readonly HostileFile[] = [
  {
    what: 'a zip bomb',
    name: 'a.docx',
    make: () =>
      makeZip([
        ...docxParts(wordParagraph(words)),
        { name: 'word/media.xml', content: Buffer.alloc(60_000_000) },
      ]),
    outcome: 'zip-bomb',
  },
  {
    what: 'a zip bomb that lies about its size',
    name: 'a.docx',
    make: () =>
      makeZip([
        ...docxParts(wordParagraph(words)),
        { name: 'word/media.xml', content: Buffer.alloc(30_000_000), size: 100_000 },
      ]),
    outcome: 'damaged',
  },
  {
    what: 'an archive of 12,000 parts',
    name: 'a.docx',
    make: () => makeZip(Array.from({ length: 12_000 }, (_, at) => ({ name: `${at}.xml`, content: '' }))),
    outcome: 'zip-bomb',
  },
  {
    what: 'a locked archive',
    name: 'a.docx',
    make: () => makeZip([{ name: 'word/document.xml', content: 'x', flags: 1 }]),
    outcome: 'encrypted',
  },
  {
    what: 'a packing that nobody knows',
    name: 'a.docx',
    make: () => makeZip([{ name: 'word/document.xml', content: 'x', method: 99 }]),
    outcome: 'damaged',
  },
  {
    what: 'external entities',
    name: 'a.docx',
    make: () =>
      withPart(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"><w:body>&x;</w:body></w:document>`,
      ),
    outcome: 'document-type',
  },
  {
    what: 'a billion laughs',
    name: 'a.docx',
    make: () => withPart(`<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>`),
    outcome: 'document-type',
  },
  {
    what: 'entities in the properties',
    name: 'a.docx',
    make: () => withPart('<!DOCTYPE d SYSTEM "http://127.0.0.1/x.dtd"><d/>', 'docProps/core.xml'),
    outcome: 'document-type',
  },
  {
    what: 'an archive that is no document',
    name: 'a.docx',
    make: () => makeZip([{ name: '../../etc/passwd', content: 'x' }]),
    outcome: 'other-kind',
  },
  {
    what: 'a spreadsheet called a document',
    name: 'a.docx',
    make: () => makeZip([{ name: 'xl/workbook.xml', content: '<x/>' }]),
    outcome: 'spreadsheet',
  },
  {
    what: 'a Word document cut short',
    name: 'a.docx',
    make: () => makeDocx(outline).subarray(0, -200),
    outcome: 'damaged',
  },
  {
    what: 'a Word document whose XML is broken',
    name: 'a.docx',
    make: () => withPart('<w:document><w:body>'),
    outcome: 'damaged',
  },
  {
    what: 'a Word document without a word',
    name: 'a.docx',
    make: () => wordDocument(''),
    outcome: 'no-words',
  },
  { what: 'an empty archive', name: 'a.docx', make: () => makeZip([]), outcome: 'other-kind' },
  {
    what: 'a directory that points outside the file',
    name: 'a.docx',
    make: () => patched(makeDocx(outline), -6, 0x7fffffff),
    outcome: 'damaged',
  },
]

function patched(file: Buffer, at: number, value: number): Buffer {
  file.writeUInt32LE(value, file.length + at)
  return file
}

export const hostileFiles: readonly HostileFile[] = [
  ...textFiles,
  ...strangers,
  ...markup,
  ...archives,
  ...hostilePdfs,
]
