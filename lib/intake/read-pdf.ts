import { getDocumentProxy } from 'unpdf'
import { InvalidInput } from '#lib/errors.ts'
import { joinPieces, type Metadata, type ReadText, saidMetadata } from './block.ts'
import type { IntakeLimits } from './limits.ts'
import { linesOf, type Run } from './pdf-lines.ts'
import { type PageLines, piecesOfPages } from './pdf-pieces.ts'

/** What is told while a PDF is read. */
export type PdfProgress = {
  /** `page` of `pages` has been read. */
  readonly onPage?: (page: number, pages: number) => void
  /** The first pages, as soon as they are read, where more follow. */
  readonly onFirst?: (read: ReadText) => void
}

/** How many pages are shown before the rest is read. */
const firstPages = 8

/**
 * Text blocks of a PDF with page numbers. Throws `InvalidInput` for one that is locked, damaged, too long or has no
 * text.
 */
export async function readPdf(
  bytes: Uint8Array,
  limits: IntakeLimits,
  { onPage, onFirst }: PdfProgress = {},
): Promise<ReadText & { metadata: Metadata; pages: number }> {
  const pdf = await open(bytes)
  try {
    const pages = pdf.numPages
    if (pages > limits.pages)
      throw new InvalidInput(
        'too-many-pages',
        `This PDF has ${pages} pages; up to ${limits.pages} are read.`,
        'file',
      )
    const lines: PageLines[] = []
    for (let number = 1; number <= pages; number += 1) {
      lines.push(await readPage(pdf, number))
      onPage?.(number, pages)
      if (number === firstPages && pages > firstPages) onFirst?.(joinPieces(piecesOfPages(lines)))
    }
    const read = joinPieces(piecesOfPages(lines))
    if (read.text === '')
      throw new InvalidInput(
        'no-text-layer',
        'This PDF has no text layer: its pages are pictures. Run text recognition (OCR) over it first.',
        'file',
      )
    return { ...read, pages, metadata: await readMetadata(pdf) }
  } catch (error) {
    throw error instanceof InvalidInput ? error : damaged()
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const damaged = () => new InvalidInput('damaged', 'This PDF is damaged and cannot be read.', 'file')

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The fonts of a PDF are not needed to know its words, and nothing in it runs.
    return await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      verbosity: 0,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new InvalidInput(
        'encrypted',
        'This PDF is locked with a password. Save it without one and try again.',
        'file',
      )
    throw damaged()
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PageLines> {
  const page = await pdf.getPage(number)
  const [left = 0, bottom = 0, right = 612, top = 792] = page.view
  const { items } = await page.getTextContent()
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [, , c = 0, d = 0, x = 0, y = 0]: number[] = item.transform
    const height = item.height || Math.hypot(c, d) || 10
    runs.push({ words: item.str, x: x - left, y: y - bottom, width: item.width, height })
  }
  page.cleanup()
  return { lines: linesOf(runs, right - left, number), height: top - bottom }
}

async function readMetadata(pdf: Pdf): Promise<Metadata> {
  const found = await pdf.getMetadata().catch(() => null)
  const said = new Map<string, unknown>(Object.entries(found?.info ?? {}))
  const text = (key: string) => {
    const value = said.get(key)
    return typeof value === 'string' ? value : undefined
  }
  const date = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(text('CreationDate') ?? '')
  return saidMetadata({
    title: text('Title'),
    author: text('Author'),
    publishedOn: date?.slice(1).filter(Boolean).join('-'),
  })
}
