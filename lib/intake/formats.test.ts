import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '#lib/text/index.ts'
import { decodeText } from './decode-text.ts'
import { joinLines } from './join-lines.ts'
import { defaultLimits } from './limits.ts'
import { readArticle } from './read-article.ts'
import { readDocument } from './read-document.ts'
import { readMarkdown } from './read-markdown.ts'
import { docxParts, makeDocx, wrap } from './testdata/make-documents.ts'
import { makePdf, type PdfLine } from './testdata/make-pdf.ts'
import { makeZip } from './testdata/make-zip.ts'
import { outline } from './testdata/outline.ts'

type Shown = { kind: string; words: string; page?: number; level?: number; cell?: readonly number[] }

async function read(content: string | Uint8Array, name?: string): Promise<Shown[]> {
  const { text, blocks } = await readDocument(Buffer.from(content), { name })
  return blocks.map(({ start, end, ...facts }) => ({ ...facts, words: sliceCodePoints(text, start, end) }))
}

/** Lines down a column, ten points a line. */
const column = (x: number, top: number, lines: readonly string[], size = 9): PdfLine[] =>
  lines.map((words, at) => ({ words, x, y: top - at * size * 1.2, size }))

const long =
  'The board of the agency met on 4 March and approved a budget of $4.2 million for the first year of work, which is less than the $9.8 million that had been asked for.'
const longer =
  'In the second year the sum rises to $6.1 million, and in the third it falls again, because most of the machines have been bought by then and only wages remain.'

describe('a PDF', () => {
  it('in two columns is read down the left one first, a wide heading before both', async () => {
    const left = column(60, 680, wrap(`${long} ${longer}`, 44))
    const right = column(330, 680, wrap(`${longer} ${long}`, 44))
    const page = [{ words: 'Budgets of three years', x: 60, y: 720, size: 16 }, ...left, ...right]
    expect(await read(makePdf([page]))).toEqual([
      { kind: 'heading', level: 1, page: 1, words: 'Budgets of three years' },
      { kind: 'paragraph', page: 1, words: `${long} ${longer}` },
      { kind: 'paragraph', page: 1, words: `${longer} ${long}` },
    ])
  })

  it('is without its running heads and page numbers, whole across pages, its footnotes at the end', async () => {
    const pages = [1, 2, 3].map((number): PdfLine[] => [
      { words: `Annual review ${2020 + number}`, x: 60, y: 770, size: 10 },
      ...column(
        60,
        700,
        number === 1 ? ['The cost of the second phase was put at'] : ['2 million euro by the auditors.'],
        10,
      ),
      ...column(60, 90, [`${number} Court of Auditors, report ${number}.`], 7),
      { words: String(number), x: 300, y: 25, size: 10 },
    ])
    expect(await read(makePdf(pages.slice(0, 2)))).toEqual([
      {
        kind: 'paragraph',
        page: 1,
        words: 'The cost of the second phase was put at 2 million euro by the auditors.',
      },
      { kind: 'footnote', page: 1, words: '1 Court of Auditors, report 1.' },
      { kind: 'footnote', page: 2, words: '2 Court of Auditors, report 2.' },
    ])
  })

  it('has the mark of a footnote taken out of the figure it stands behind', async () => {
    const page: PdfLine[] = [
      { words: 'The training took 2.788 million', x: 60, y: 700, size: 10 },
      { words: '12', x: 202, y: 704, size: 6 },
      { words: 'GPU hours in all, says the report.', x: 212, y: 700, size: 10 },
    ]
    const [block] = await read(makePdf([page]))
    expect(block?.words).toBe('The training took 2.788 million GPU hours in all, says the report.')
  })

  it('says what its own properties say', async () => {
    const info = '<< /Title (A brief) /Author (N. Example) /CreationDate (D:20250131120000Z) >>'
    const { metadata, pages } = await readDocument(makePdf([column(60, 700, [long])], info))
    expect(metadata).toEqual({ title: 'A brief', author: 'N. Example', publishedOn: '2025-01-31' })
    expect(pages).toBe(1)
  })

  it('shows its first pages before the rest, and says how far it is', async () => {
    const pages = Array.from({ length: 20 }, (_, at) => column(60, 700, [`This is page ${at + 1} of 20.`]))
    const seen: number[] = []
    let first = ''
    const options = {
      onPage: (page: number) => void seen.push(page),
      onFirst: (part: { text: string }) => {
        first = part.text
      },
    }
    const { text } = await readDocument(makePdf(pages), options)
    expect(seen).toEqual(pages.map((_, at) => at + 1))
    expect(text.startsWith(first)).toBe(true)
    expect(first).toContain('page 8 of 20')
    expect(first).not.toContain('page 9 of 20')
  })
})

describe('words broken at the end of a line', () => {
  it.each([
    [['the invest-', 'ment fell'], 'the investment fell'],
    [['a cutting-', 'edge chip'], 'a cutting-edge chip'],
    [['the 2019–', '2023 period'], 'the 2019–2023 period'],
    [['Mr. Smith-', 'Jones left'], 'Mr. Smith- Jones left'],
    [['one', 'two'], 'one two'],
  ])('%j → %s', (lines, whole) => expect(joinLines(lines)).toBe(whole))

  it('keep the hyphen that the document gives them elsewhere', () => {
    expect(joinLines(['the gas-', 'fired plant'], new Set(['gas-fired']))).toBe('the gas-fired plant')
  })
})

describe('an HTML page', () => {
  it('is its own text, by blocks, without what the site puts around it', async () => {
    const page = `<!doctype html><title>Prices – Site</title><meta name="author" content="N. Example">
      <meta property="article:published_time" content="2024-12-27T10:00:00Z"><meta property="og:site_name" content="Site">
      <body><nav>Home</nav><article><h1>Prices</h1><p>Tokens cost <b>$0.55</b> a million.<sup><a href="#n1">1</a></sup></p>
      <blockquote><p>Too cheap.</p></blockquote><ul><li>One<li>Two</ul>
      <table><caption>Prices</caption><tr><th>Model<th>USD<tr><td>R1<td>0.55</table>
      <p role="doc-footnote" id="n1">As of January.</p></article><footer>© Site</footer>`
    const { metadata } = await readDocument(Buffer.from(page))
    expect(metadata).toEqual({
      title: 'Prices – Site',
      author: 'N. Example',
      publisher: 'Site',
      publishedOn: '2024-12-27',
    })
    expect(await read(page)).toEqual([
      { kind: 'heading', level: 1, words: 'Prices' },
      { kind: 'paragraph', words: 'Tokens cost $0.55 a million.' },
      { kind: 'quotation', words: 'Too cheap.' },
      { kind: 'list-item', words: 'One' },
      { kind: 'list-item', words: 'Two' },
      { kind: 'caption', words: 'Prices' },
      { kind: 'table-cell', cell: [0, 0], words: 'Model' },
      { kind: 'table-cell', cell: [0, 1], words: 'USD' },
      { kind: 'table-cell', cell: [1, 0], words: 'R1' },
      { kind: 'table-cell', cell: [1, 1], words: '0.55' },
      { kind: 'footnote', words: 'As of January.' },
    ])
  })

  it('from the web is the article in it, with what the page says of it', () => {
    const paragraphs = Array.from({ length: 8 }, (_, at) => `<p>${long} ${longer} That was case ${at}.</p>`)
    const html = `<!doctype html><title>Budgets</title><meta name="author" content="N. Example"><body>
      <div class="menu"><a href="/a">Buy now</a></div><div class="content"><h1>Budgets</h1>${paragraphs.join('')}</div>
      <div class="comments"><p>First!</p></div></body>`
    const article = readArticle(html)
    expect(article?.text).toContain('That was case 7.')
    expect(article?.text).not.toContain('Buy now')
    expect(article?.metadata).toMatchObject({ title: 'Budgets', author: 'N. Example' })
    expect(readArticle('<p>Short.</p>')).toBeNull()
  })
})

describe('Markdown', () => {
  it('has headings, lists, tables, quotations and footnotes, and its front matter as metadata', async () => {
    const markdown = `---\ntitle: "A brief"\nauthor: N. Example\ndate: 2025-01\n---\n# Costs\n\nIt cost **$5.6 million**.[^1]\n\n1. One\n2. Two\n\n> Said so.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Their figure.\n`
    expect((await readDocument(Buffer.from(markdown))).metadata).toEqual({
      title: 'A brief',
      author: 'N. Example',
      publishedOn: '2025-01',
    })
    expect(await read(markdown)).toEqual([
      { kind: 'heading', level: 1, words: 'Costs' },
      { kind: 'paragraph', words: 'It cost $5.6 million.' },
      { kind: 'list-item', words: 'One' },
      { kind: 'list-item', words: 'Two' },
      { kind: 'quotation', words: 'Said so.' },
      { kind: 'table-cell', cell: [0, 0], words: 'a' },
      { kind: 'table-cell', cell: [0, 1], words: 'b' },
      { kind: 'table-cell', cell: [1, 0], words: '1' },
      { kind: 'table-cell', cell: [1, 1], words: '2' },
      { kind: 'footnote', words: 'Their figure.' },
    ])
  })

  it('is read as it is shown: lines that a writer broke, HTML, links and pictures by their words', async () => {
    const markdown = `# Costs\n\nIt *cost*\n[$5.6 million](https://a.b/%20x), said <https://a.b/%20y>.\n\n<div align="center"><p>Half of <b>that</b>.</p></div>\n\n![A chart of 2 years](a.png)<!-- no --><br>and more\n\n- one\n\n~~~\ncode\n~~~\n`
    expect((await read(markdown)).slice(1)).toEqual([
      { kind: 'paragraph', words: 'It cost $5.6 million, said https://a.b/%20y.' },
      { kind: 'paragraph', words: 'Half of that.' },
      { kind: 'paragraph', words: 'A chart of 2 years\nand more' },
      { kind: 'list-item', words: 'one' },
      { kind: 'paragraph', words: 'code' },
    ])
  })

  it('may draw a rule as long as it likes, and opens no hundred lists in each other', () => {
    expect(readMarkdown(`${'-'.repeat(600)}\n\nIt cost $5.`).text).toBe('It cost $5.')
    const lists = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- $5`).join('\n')
    expect(readMarkdown(lists(90)).blocks).toHaveLength(90)
    expect(() => readMarkdown(lists(110))).toThrow(RangeError)
    expect(() => readMarkdown(`${'> '.repeat(500_000)}It cost $5.`)).toThrow(RangeError)
  })

  it.each(['>>>>> a\n', '- a\n', '|a|b|\n', 'a\n===\n', '![', '<!-- '])(
    'is read in one pass: %j',
    (piece) => {
      const { text } = readMarkdown(`# Costs\n\nIt cost $5. ${piece.repeat(10_000)}`)
      expect(text).toContain('It cost $5.')
    },
  )
})

describe('a Word document', () => {
  it('says what its properties say', async () => {
    const core = `<cp:coreProperties xmlns:dc="dc" xmlns:dcterms="t"><dc:title>Heat &amp; cost</dc:title><dc:creator>N. Example</dc:creator><dcterms:created>2024-12-27T09:00:00Z</dcterms:created></cp:coreProperties>`
    const { metadata } = await readDocument(makeDocx(outline, core))
    expect(metadata).toEqual({ title: 'Heat & cost', author: 'N. Example', publishedOn: '2024-12-27' })
  })

  it('has its tables cell by cell', async () => {
    const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell('Model')}${cell('USD')}</w:tr><w:tr>${cell('R1')}${cell('0.55')}</w:tr></w:tbl>`
    expect((await read(makeZip(docxParts(table)))).map((one) => [one.kind, one.cell, one.words])).toEqual([
      ['table-cell', [0, 0], 'Model'],
      ['table-cell', [0, 1], 'USD'],
      ['table-cell', [1, 0], 'R1'],
      ['table-cell', [1, 1], '0.55'],
    ])
  })
})

describe('plain text', () => {
  it('is told from Markdown by its signs, not by its name', async () => {
    const plain = 'Costs\n\nIt cost 5 * 3 = 15 euro.\n\n- one\n- two\n'
    expect((await readDocument(Buffer.from(plain), { name: 'a.txt' })).kind).toBe('text')
    expect((await readDocument(Buffer.from('# A\n\ntext\n\n## B\n\ntext'), { name: 'a.txt' })).kind).toBe(
      'markdown',
    )
  })

  it('keeps paragraphs apart that stand one a line', async () => {
    expect(await read(`${long}\n${longer}`)).toEqual([
      { kind: 'paragraph', words: long },
      { kind: 'paragraph', words: longer },
    ])
  })

  it('without a paragraph is shown in several, cut after sentences, and is the same text', async () => {
    const sentence = 'It cost $5 million 😀. '
    const { text, blocks } = await readDocument(Buffer.from(sentence.repeat(2_000)))
    expect(text).toBe(sentence.repeat(2_000).trimEnd())
    expect(blocks.length).toBeGreaterThan(2)
    for (const { start, end } of blocks) {
      const words = sliceCodePoints(text, start, end)
      expect([words.length <= 20_000, words.startsWith('It cost'), words.endsWith('😀.')]).toEqual([
        true,
        true,
        true,
      ])
    }
    const wall = await readDocument(Buffer.from('😀5'.repeat(20_000)))
    expect(wall.blocks.every(({ start, end }) => sliceCodePoints(wall.text, start, end).isWellFormed())).toBe(
      true,
    )
  })

  it('keeps characters beyond the basic plane, counted as one', async () => {
    const { blocks, text } = await readDocument(Buffer.from('𝟓 million 😀 people.\n\nThat is all of it.'))
    expect(blocks.map(({ start, end }) => [start, end])).toEqual([
      [0, 19],
      [21, 39],
    ])
    expect(text).toBe('𝟓 million 😀 people.\n\nThat is all of it.')
  })

  it('longer than is read is refused with how long it is, before it is read', async () => {
    const limits = { ...defaultLimits, characters: 1_000 }
    await expect(readDocument(Buffer.from(`${long}\n\n`.repeat(100)), { limits })).rejects.toThrow(
      'The text of a document may have up to 1,000 characters; this one has 16,700.',
    )
  })

  it('is decoded as its file says', () => {
    expect(decodeText(Buffer.from([0xcf, 0xf0, 0xe8]), 'windows-1251')).toBe('При')
    expect(decodeText(Buffer.from('a\r\nb\rc'))).toBe('a\nb\nc')
  })
})
