import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { dateAtStart, joinPieces, type Metadata, type Piece, type ReadText, saidMetadata } from './block.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What is not part of the text that people read. */
const skipped = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'nav',
  'form',
  'button',
  'svg',
  'iframe',
  'object',
  'select',
  'canvas',
  'dialog',
  'audio',
  'video',
])
/** Elements that begin a block of their own; all others run in the text around them. */
const blockKind: Readonly<Record<string, Piece['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  p: 'paragraph',
  div: 'paragraph',
  section: 'paragraph',
  article: 'paragraph',
  main: 'paragraph',
  header: 'paragraph',
  footer: 'paragraph',
  aside: 'paragraph',
  pre: 'paragraph',
  address: 'paragraph',
  dt: 'paragraph',
  dd: 'paragraph',
  body: 'paragraph',
  figure: 'paragraph',
  details: 'paragraph',
  summary: 'paragraph',
  ul: 'paragraph',
  ol: 'paragraph',
  dl: 'paragraph',
  table: 'paragraph',
  tr: 'paragraph',
  tbody: 'paragraph',
  thead: 'paragraph',
  li: 'list-item',
  blockquote: 'quotation',
  td: 'table-cell',
  th: 'table-cell',
  figcaption: 'caption',
  caption: 'caption',
}
/** Levels of elements; a page deeper than this was made to break its reader. */
const depthMax = 400

/** The text blocks of an HTML page, and what its head says of it. Nothing in it runs and nothing is fetched. */
export function readHtml(html: string): ReadText & { metadata: Metadata } {
  const page = parse(html)
  const whole = collect(page.childNodes)
  const main = findMain(page.childNodes, 0)
  const own = main ? collect(main.childNodes) : []
  const pieces = wordCount(own) >= wordCount(whole) / 2 ? own : whole
  return { ...joinPieces(pieces), metadata: readMetadata(page.childNodes) }
}

/** The pieces of HTML that stands in a text of another kind. */
export function htmlPieces(html: string): Piece[] {
  return collect(parse(html).childNodes)
}

function collect(nodes: readonly Node[]): Piece[] {
  const collector = new Collector()
  collector.walk(nodes, { kind: 'paragraph' }, 0)
  collector.flush({ kind: 'paragraph' })
  return collector.pieces
}

const wordCount = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + piece.words.length, 0)

/** The element that a page says its own text is in; what stands around it is the site's. */
function findMain(nodes: readonly Node[], depth: number): Element | null {
  if (depth > depthMax) return null
  const elements = nodes.filter((node) => 'tagName' in node)
  const found = elements.find((one) => one.tagName === 'main' || one.tagName === 'article')
  if (found) return found
  for (const one of elements) {
    const inner = findMain(one.childNodes, depth + 1)
    if (inner) return inner
  }
  return null
}

/** What the words that come next are part of. */
type Place = Omit<Piece, 'words'>

class Collector {
  readonly pieces: Piece[] = []
  #words = ''
  #row = -1
  #column = -1

  walk(nodes: readonly Node[], place: Place, depth: number): void {
    if (depth > depthMax) throw new RangeError(`More than ${depthMax} elements within each other.`)
    for (const node of nodes) {
      if ('value' in node) this.#words += node.value.replace(/\s+/g, ' ')
      if ('tagName' in node) this.#element(node, place, depth)
    }
  }

  #element(element: Element, place: Place, depth: number): void {
    const { tagName } = element
    if (skipped.has(tagName) || isHidden(element) || isNoteMark(element)) return
    if (tagName === 'br') {
      this.#words += '\n'
      return
    }
    const own = kindOf(element)
    if (own === undefined) {
      this.walk(element.childNodes, place, depth + 1)
      return
    }
    this.flush(place)
    if (tagName === 'table') this.#row = -1
    if (tagName === 'tr') {
      this.#row += 1
      this.#column = -1
    }
    // A paragraph inside a quotation, a cell or an item is that; inside a paragraph it is whatever it is.
    const inner = own === 'paragraph' ? place : this.#placeOf(own, tagName)
    this.walk(element.childNodes, inner, depth + 1)
    this.flush(inner)
  }

  #placeOf(kind: Piece['kind'], tagName: string): Place {
    if (kind === 'heading') return { kind, level: Number(tagName[1]) }
    if (kind !== 'table-cell') return { kind }
    this.#column += 1
    return { kind, cell: [Math.max(0, this.#row), this.#column] }
  }

  flush(place: Place): void {
    if (this.#words.trim() !== '') this.pieces.push({ ...place, words: this.#words })
    this.#words = ''
  }
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true'

/** The raised number that leads to a footnote is no part of the sentence it stands in. */
function isNoteMark(element: Element): boolean {
  if (element.tagName !== 'sup') return false
  const only = element.childNodes.filter((node) => !('value' in node) || node.value.trim() !== '')
  const [link] = only
  return (
    only.length === 1 &&
    link !== undefined &&
    'tagName' in link &&
    link.tagName === 'a' &&
    (attribute(link, 'href') ?? '').startsWith('#')
  )
}

function kindOf(element: Element): Piece['kind'] | undefined {
  const role = attribute(element, 'role') ?? ''
  if (
    role === 'doc-footnote' ||
    role === 'doc-endnote' ||
    /^(?:foot|end)note-?\d/.test(attribute(element, 'id') ?? '')
  )
    return 'footnote'
  return blockKind[element.tagName]
}

const metaNames: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['citation_title', 'og:title', 'dc.title'],
  author: ['citation_author', 'author', 'article:author', 'dc.creator'],
  publisher: ['citation_publisher', 'og:site_name', 'dc.publisher'],
  publishedOn: ['citation_publication_date', 'article:published_time', 'dc.date', 'date'],
}

function readMetadata(nodes: readonly Node[]): Metadata {
  const said = new Map<string, string>()
  let title = ''
  const visit = (list: readonly Node[]) => {
    for (const node of list) {
      if (!('tagName' in node)) continue
      if (node.tagName === 'title')
        title ||= node.childNodes.map((one) => ('value' in one ? one.value : '')).join('')
      const name = attribute(node, 'name') ?? attribute(node, 'property')
      if (node.tagName === 'meta' && name) {
        const key = name.toLowerCase()
        if (!said.has(key)) said.set(key, attribute(node, 'content') ?? '')
      }
      if (node.tagName === 'html' || node.tagName === 'head') visit(node.childNodes)
    }
  }
  visit(nodes)
  const find = (key: keyof Metadata) =>
    metaNames[key].map((name) => said.get(name)?.trim()).find((value) => value)
  const found = { title: find('title') ?? title.trim(), author: find('author'), publisher: find('publisher') }
  return saidMetadata({ ...found, publishedOn: dateAtStart(find('publishedOn')) })
}
