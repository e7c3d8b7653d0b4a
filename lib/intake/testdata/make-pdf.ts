import { deflateSync } from 'node:zlib'

/** One run of words on a page; points, from the lower left corner of 612 × 792. */
export type PdfLine = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The characters of WinAnsiEncoding (PDF 32000-1, annex D) between 0x80 and 0x9f that prose uses. */
const winAnsi: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
}

const encode = (words: string): string =>
  Buffer.from([...words].map((letter) => winAnsi[letter] ?? letter.charCodeAt(0) & 0xff)).toString('hex')

/** A PDF from its objects, the first being the catalogue; `trailer` is added to the trailer's entries. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [at, object] of objects.entries()) {
    offsets.push(length)
    add(
      Buffer.concat([
        Buffer.from(`${at + 1} 0 obj\n`),
        typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
        Buffer.from('\nendobj\n'),
      ]),
    )
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export function streamObject(content: string | Buffer, entries = ''): Buffer {
  const packed = deflateSync(Buffer.from(content))
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
}

/** A PDF with these runs of Helvetica on its pages. */
export function makePdf(pages: readonly (readonly PdfLine[])[], info = ''): Buffer {
  const first = 4
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [at, lines] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
    )
    const content = lines.map(
      ({ words, x, y, size }) => `BT /F1 ${size} Tf ${x} ${y} Td <${encode(words)}> Tj ET`,
    )
    objects.push(streamObject(content.join('\n')))
  }
  if (info === '') return pdfOfObjects(objects)
  objects.push(info)
  return pdfOfObjects(objects, `/Info ${objects.length} 0 R`)
}
