import mammoth from 'mammoth'
import { InvalidInput } from '#lib/errors.ts'
import { dateAtStart, type Metadata, type ReadText, saidMetadata } from './block.ts'
import type { IntakeLimits } from './limits.ts'
import { readHtml } from './read-html.ts'
import { openArchive } from './zip-directory.ts'

/** Pictures say nothing here and are not unpacked; styles that matter to a reader become elements. */
const options = {
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  externalFileAccess: false,
  styleMap: [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Quote'] => blockquote:fresh",
    "p[style-name='Intense Quote'] => blockquote:fresh",
    "p[style-name='Caption'] => figcaption:fresh",
    "p[style-name='caption'] => figcaption:fresh",
  ],
}

/** The text blocks of a Word document. Throws `InvalidInput` for a file that is damaged, locked or no such document. */
export async function readDocx(
  bytes: Uint8Array,
  limits: IntakeLimits,
): Promise<ReadText & { metadata: Metadata }> {
  const archive = openArchive(bytes, limits)
  if (!archive.names.includes('word/document.xml')) throw otherArchive(archive.names)
  for (const name of archive.names)
    if (/\.(?:xml|rels)$/i.test(name) && archive.readText(name).includes('<!DOCTYPE'))
      throw new InvalidInput(
        'document-type',
        'This Word document declares XML entities, which no word processor does, so it is not read.',
        'file',
      )
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)
    const { text, blocks } = readHtml(value)
    return { text, blocks, metadata: readProperties(archive) }
  } catch {
    throw new InvalidInput('damaged', 'This Word document is damaged and cannot be read.', 'file')
  }
}

function otherArchive(names: readonly string[]): InvalidInput {
  if (names.includes('xl/workbook.xml'))
    return new InvalidInput(
      'spreadsheet',
      'This is a spreadsheet. Bring the document first, then the spreadsheet of claims on its page.',
      'file',
    )
  return new InvalidInput(
    'other-kind',
    'This archive is not a Word document. Bring one document, as .docx or PDF.',
    'file',
  )
}

/** What the file's own properties say (ECMA-376 part 2, core properties, and the application's). */
function readProperties(archive: { names: readonly string[]; readText: (name: string) => string }): Metadata {
  const part = (name: string) => (archive.names.includes(name) ? archive.readText(name) : '')
  const core = part('docProps/core.xml')
  return saidMetadata({
    title: elementText(core, 'dc:title'),
    author: elementText(core, 'dc:creator'),
    publisher: elementText(part('docProps/app.xml'), 'Company'),
    publishedOn: dateAtStart(elementText(core, 'dcterms:created')),
  })
}

/** The text of one flat element; XML's five entities are all that such a file may use. */
function elementText(xml: string, name: string): string | undefined {
  const inner = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1]
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return inner?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? '')
}
