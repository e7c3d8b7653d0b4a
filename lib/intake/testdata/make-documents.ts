import { makePdf, type PdfLine } from './make-pdf.ts'
import { makeZip, type ZipPart } from './make-zip.ts'
import type { Outline } from './outline.ts'

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Lines of at most `width` characters, broken between words. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

export function makeText(outline: Outline): Buffer {
  const parts = outline.map(({ kind, words }) =>
    kind === 'heading'
      ? words
      : wrap(words, 72)
          .map((line, at) =>
            kind === 'quotation' ? `> ${line}` : kind === 'list-item' && at === 0 ? `- ${line}` : line,
          )
          .join('\n'),
  )
  return Buffer.from(`${parts.join('\n\n')}\n`)
}

export function makeMarkdown(outline: Outline): Buffer {
  const marks = { heading: '## ', paragraph: '', 'list-item': '- ', quotation: '> ' }
  return Buffer.from(outline.map(({ kind, words }) => `${marks[kind]}${words}`).join('\n\n'))
}

export function makeHtml(outline: Outline, head = ''): Buffer {
  const tags = { heading: 'h2', paragraph: 'p', 'list-item': 'li', quotation: 'blockquote' }
  const body = outline
    .map(({ kind, words }) => `<${tags[kind]}>${escapeXml(words)}</${tags[kind]}>`)
    .join('\n      ')
  return Buffer.from(
    `<!doctype html><html><head><meta charset="utf-8">${head}</head><body><nav><a href="/">Home</a></nav>
    <main>${body}</main><footer>All rights reserved</footer></body></html>`,
  )
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of a Word document with this body (ECMA-376 part 1, 11.3.10). */
export function docxParts(body: string, properties = ''): ZipPart[] {
  const types = `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const links = `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`
  const styles = [
    ['Heading2', 'heading 2'],
    ['Quote', 'Quote'],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('')
  return [
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: links },
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="s" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="n" Type="${relationships}/numbering" Target="numbering.xml"/></Relationships>`,
    },
    { name: 'word/styles.xml', content: `<w:styles xmlns:w="${wordNamespace}">${styles}</w:styles>` },
    {
      name: 'word/numbering.xml',
      content: `<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    ...(properties ? [{ name: 'docProps/core.xml', content: properties }] : []),
  ]
}

export const wordParagraph = (words: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r></w:p>`

export function makeDocx(outline: Outline, properties = ''): Buffer {
  const marks = {
    heading: '<w:pStyle w:val="Heading2"/>',
    paragraph: '',
    'list-item': '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    quotation: '<w:pStyle w:val="Quote"/>',
  }
  const body = outline.map(({ kind, words }) => wordParagraph(words, marks[kind])).join('')
  return makeZip(docxParts(body, properties))
}

/** A PDF of the outline as an office writes one: running head, page numbers, lines broken at `width` characters. */
export function makeOutlinePdf(outline: Outline, width = 88): Buffer {
  const pages: PdfLine[][] = [[]]
  let y = 730
  const put = (words: string, size: number, x: number) => {
    if (y < 80) {
      pages.push([])
      y = 730
    }
    pages.at(-1)?.push({ words, x, y, size })
  }
  for (const { kind, words } of outline) {
    const size = kind === 'heading' ? 14 : 10
    for (const [at, line] of wrap(words, kind === 'heading' ? 60 : width).entries()) {
      put(kind === 'list-item' && at === 0 ? `• ${line}` : line, size, kind === 'list-item' ? 72 : 60)
      y -= size * 1.3
    }
    y -= 10
  }
  return makePdf(
    pages.map((lines, at) => [
      { words: 'A BRIEF ON HEAT PUMPS', x: 60, y: 775, size: 8 },
      ...lines,
      { words: `Page ${at + 1} of ${pages.length}`, x: 280, y: 30, size: 8 },
    ]),
  )
}
