import { type HostileFile, hostileWords as words } from './hostile-file.ts'
import { makeOutlinePdf } from './make-documents.ts'
import { makePdf, pdfOfObjects, streamObject } from './make-pdf.ts'
import { outline } from './outline.ts'

const pageOf = (contents: string, more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> ${more} >> /Contents ${contents} >>`
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const show = `BT /F1 10 Tf 60 700 Td (${words}) Tj ET`

/** What is hostile in an otherwise plain PDF of one page; its objects are 1, 2, 4 and 5, those after it 6 and on. */
type Odd = {
  readonly catalogue?: string
  readonly pages?: string
  readonly page?: string
  readonly contents?: string | Buffer
  readonly after?: readonly (string | Buffer)[]
  readonly trailer?: string
}

const onePage = ({
  catalogue = '<< /Type /Catalog /Pages 2 0 R >>',
  pages = '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
  page = pageOf('5 0 R'),
  contents = streamObject(show),
  after = [],
  trailer = '',
}: Odd) => pdfOfObjects([catalogue, pages, font, page, contents, ...after], trailer)

export const hostilePdfs: readonly HostileFile[] = [
  {
    what: 'a PDF that is only its first line',
    name: 'a.pdf',
    make: () => Buffer.from('%PDF-1.7\n'),
    outcome: 'damaged',
  },
  {
    what: 'a PDF of pictures',
    name: 'a.pdf',
    make: () => onePage({ contents: streamObject('0 0 100 100 re f') }),
    outcome: 'no-text-layer',
  },
  {
    what: 'a PDF cut short',
    name: 'a.pdf',
    make: () => makeOutlinePdf(outline).subarray(0, 600),
    outcome: 'damaged',
  },
  {
    what: 'a PDF without its table',
    name: 'a.pdf',
    make: () => withoutTable(makeOutlinePdf(outline)),
    outcome: 'pdf',
  },
  { what: 'a locked PDF', name: 'a.pdf', make: lockedPdf, outcome: 'encrypted' },
  {
    what: 'a page tree that contains itself',
    name: 'a.pdf',
    make: () => onePage({ pages: '<< /Type /Pages /Kids [2 0 R] /Count 3 >>' }),
    outcome: 'damaged',
  },
  {
    what: 'a recursive page tree: two branches that hold each other',
    name: 'a.pdf',
    make: () =>
      onePage({
        pages: '<< /Type /Pages /Kids [4 0 R] /Count 2 >>',
        page: '<< /Type /Pages /Parent 5 0 R /Kids [5 0 R] /Count 2 >>',
        contents: '<< /Type /Pages /Parent 4 0 R /Kids [4 0 R] /Count 2 >>',
      }),
    outcome: 'damaged',
  },
  {
    what: 'a page that is its own parent',
    name: 'a.pdf',
    make: () =>
      onePage({ page: pageOf('5 0 R').replace('/Parent 2 0 R /MediaBox [0 0 612 792]', '/Parent 4 0 R') }),
    outcome: 'pdf',
  },
  {
    what: 'a table of contents that leads back to itself',
    name: 'a.pdf',
    make: () =>
      onePage({
        catalogue: '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
        after: [
          '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>',
          '<< /Title (A) /Parent 6 0 R /Next 7 0 R /Prev 7 0 R /First 7 0 R /Dest [4 0 R /Fit] >>',
        ],
      }),
    outcome: 'pdf',
  },
  {
    what: 'a page whose contents are the page',
    name: 'a.pdf',
    make: () => onePage({ page: pageOf('[4 0 R 5 0 R]') }),
    outcome: 'pdf',
  },
  {
    what: 'a length that is its own length',
    name: 'a.pdf',
    make: () => onePage({ contents: `<< /Length 5 0 R >>\nstream\n${show}\nendstream` }),
    outcome: 'pdf',
  },
  { what: 'an object stream that contains itself', name: 'a.pdf', make: selfContaining, outcome: 'damaged' },
  {
    what: 'a PDF that says it has 100,000 pages',
    name: 'a.pdf',
    make: () => onePage({ pages: '<< /Type /Pages /Kids [4 0 R] /Count 100000 >>' }),
    outcome: 'pdf',
  },
  {
    what: 'one page 100,000 times',
    name: 'a.pdf',
    make: () => onePage({ pages: `<< /Type /Pages /Kids [${'4 0 R '.repeat(100_000)}] /Count 100000 >>` }),
    outcome: 'too-many-pages',
  },
  { what: 'a form that draws itself', name: 'a.pdf', make: selfDrawing, outcome: 'pdf' },
  {
    what: 'a page of 20 MB of nothing, packed',
    name: 'a.pdf',
    make: () =>
      onePage({ contents: streamObject(Buffer.concat([Buffer.from(show), Buffer.alloc(20_000_000, ' ')])) }),
    outcome: 'pdf',
  },
  {
    what: 'a page without size',
    name: 'a.pdf',
    make: () => onePage({ page: pageOf('5 0 R').replace('[0 0 612 792]', '[0 0 0 0]') }),
    outcome: 'pdf',
  },
  {
    what: 'a stream that says it is longer than the file',
    name: 'a.pdf',
    make: () => onePage({ contents: `<< /Length 999999999 >>\nstream\n${show}\nendstream` }),
    outcome: 'pdf',
  },
  {
    what: 'a PDF that runs a script when it is opened',
    name: 'a.pdf',
    make: () =>
      onePage({
        catalogue: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
      }),
    outcome: 'pdf',
  },
  {
    what: 'a table that leads back to itself',
    name: 'a.pdf',
    make: () =>
      Buffer.from(
        makePdf([[{ words, x: 60, y: 700, size: 10 }]])
          .toString('latin1')
          .replace('/Root 1 0 R', '/Root 1 0 R /Prev 9'),
        'latin1',
      ),
    outcome: 'pdf',
  },
]

const withoutTable = (file: Buffer): Buffer =>
  Buffer.from(file.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1')

/** Standard security handler, revision 3, with a user password (PDF 32000-1, 7.6.3). */
function lockedPdf(): Buffer {
  const secret = Buffer.alloc(32, 7).toString('hex')
  const encrypt = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${secret}> /U <${secret}> >>`
  return onePage({ after: [encrypt], trailer: `/Encrypt 6 0 R /ID [<${secret}> <${secret}>]` })
}

function selfDrawing(): Buffer {
  const form = streamObject(
    `${show} /X Do`,
    '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >>',
  )
  const page = pageOf('5 0 R', '/XObject << /X 6 0 R >>')
  return onePage({ page, contents: streamObject(`${show} /X Do`), after: [form] })
}

/** A cross-reference stream (PDF 32000-1, 7.5.8) that finds the pages inside object stream 6, and that one inside itself. */
function selfContaining(): Buffer {
  const inner = '2 0 << /Type /Pages /Kids [4 0 R] /Count 1 >>'
  const holder = streamObject(inner, '/Type /ObjStm /N 1 /First 4')
  const whole = onePage({ pages: 'null', after: [holder] }).toString('latin1')
  const body = whole.slice(0, whole.indexOf('xref\n0 '))
  const entry = (kind: number, place: number, index = 0) => [kind, place >> 8, place & 0xff, index]
  const placeOf = (object: number) => entry(1, body.indexOf(`\n${object} 0 obj`) + 1)
  const table = [entry(0, 0), placeOf(1), entry(2, 6), placeOf(3), placeOf(4), placeOf(5), entry(2, 6)]
  table.push(entry(1, body.length))
  const stream = streamObject(Buffer.from(table.flat()), '/Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R')
  return Buffer.concat([
    Buffer.from(`${body}7 0 obj\n`, 'latin1'),
    stream,
    Buffer.from(`\nendobj\nstartxref\n${body.length}\n%%EOF\n`),
  ])
}
