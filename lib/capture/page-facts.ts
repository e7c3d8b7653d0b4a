import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { z } from 'zod'
import { fillFacts, noFacts, parseDoi, readDate, type SourceFacts } from '#lib/citation/index.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What the head of a page says in its three ways; each line of `meta` is a name and its contents. */
type Head = {
  readonly meta: ReadonlyMap<string, readonly string[]>
  readonly jsonLd: readonly string[]
  readonly title: string | null
  readonly language: string | null
}

/** The longest JSON-LD script that is read, in UTF-16 units, and the most names taken from one page. */
const jsonLdLimit = 1_000_000
const namesLimit = 50
const textLimit = 500

/**
 * What a page says of itself: Highwire citation tags before schema.org, and both before OpenGraph and the title,
 * which are written for links and often carry the name of the site.
 */
export function readPageFacts(html: string): SourceFacts {
  const head = readHead(html)
  return [fromCitationTags(head), fromJsonLd(head), fromOpenGraph(head)].reduce(fillFacts)
}

function readHead(html: string): Head {
  const meta = new Map<string, string[]>()
  const jsonLd: string[] = []
  let title: string | null = null
  let language: string | null = null
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (node.tagName === 'html') language = attribute(node, 'lang')
      if (node.tagName === 'title') title ??= clean(textIn(node))
      if (node.tagName === 'meta') addMeta(meta, node)
      if (node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json')
        jsonLd.push(textIn(node))
    }
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return { meta, jsonLd: jsonLd.filter((one) => one.length <= jsonLdLimit), title, language }
}

function addMeta(meta: Map<string, string[]>, node: Element): void {
  const name = (attribute(node, 'name') ?? attribute(node, 'property'))?.toLowerCase()
  const content = clean(attribute(node, 'content') ?? '')
  if (name && content) meta.set(name, [...(meta.get(name) ?? []), content])
}

const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value ?? null
const textIn = (node: Element) =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
const clean = (text: string) => text.replaceAll(/\s+/g, ' ').trim().slice(0, textLimit) || null

const first = ({ meta }: Head, ...names: string[]) => names.flatMap((name) => meta.get(name) ?? [])[0] ?? null

function fromCitationTags(head: Head): SourceFacts {
  const journal = first(head, 'citation_journal_title', 'citation_conference_title')
  const institution = first(head, 'citation_technical_report_institution')
  const doi = first(head, 'citation_doi', 'dc.identifier')
  const date = first(head, 'citation_publication_date', 'citation_date', 'citation_online_date', 'dc.date')
  return {
    ...noFacts,
    title: first(head, 'citation_title', 'dc.title'),
    authors: [...(head.meta.get('citation_author') ?? head.meta.get('dc.creator') ?? [])].slice(
      0,
      namesLimit,
    ),
    publisher: institution ?? first(head, 'citation_publisher', 'dc.publisher'),
    container: journal,
    publishedOn: date === null ? null : readDate(date),
    doi: doi === null ? null : parseDoi(doi),
    type: journal
      ? 'article-journal'
      : institution
        ? 'report'
        : first(head, 'citation_title')
          ? 'article'
          : 'webpage',
  }
}

function fromOpenGraph(head: Head): SourceFacts {
  const date = first(head, 'article:published_time', 'og:article:published_time', 'date', 'dcterms.date')
  const author = first(head, 'author', 'article:author', 'parsely-author')
  return {
    ...noFacts,
    title: first(head, 'og:title', 'twitter:title') ?? head.title,
    authors: author === null || /^https?:/.test(author) ? [] : [author],
    publisher: first(head, 'og:site_name', 'application-name', 'publisher'),
    publishedOn: date === null ? null : readDate(date),
    language: head.language,
  }
}

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const oneOrMore = z.union([z.array(named.catch('')), named.transform((one) => [one])]).catch([])
const jsonLdNode = z.object({
  '@type': z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  name: z.string().optional().catch(undefined),
  author: oneOrMore.optional(),
  creator: oneOrMore.optional(),
  publisher: oneOrMore.optional(),
  datePublished: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
})

/** The types of schema.org that are works, and what CSL calls them. */
const works: Record<string, SourceFacts['type']> = {
  Article: 'webpage',
  NewsArticle: 'article-newspaper',
  ReportageNewsArticle: 'article-newspaper',
  BlogPosting: 'webpage',
  TechArticle: 'webpage',
  WebPage: 'webpage',
  ScholarlyArticle: 'article-journal',
  Report: 'report',
  Dataset: 'dataset',
  Book: 'book',
  Legislation: 'legislation',
}

function fromJsonLd({ jsonLd }: Head): SourceFacts {
  const nodes = jsonLd.flatMap(parseNodes).flatMap((node) => {
    const parsed = jsonLdNode.safeParse(node)
    const type = parsed.success ? parsed.data['@type'].find((one) => Object.hasOwn(works, one)) : undefined
    return parsed.success && type
      ? [{ ...parsed.data, type: works[type] ?? 'webpage', isPage: type === 'WebPage' }]
      : []
  })
  // A page describes itself last: what it holds says more.
  const [work] = nodes.sort((a, b) => Number(a.isPage) - Number(b.isPage))
  if (!work) return noFacts
  return {
    ...noFacts,
    title: clean(work.headline ?? work.name ?? ''),
    authors: (work.author ?? work.creator ?? []).flatMap((name) => clean(name) ?? []).slice(0, namesLimit),
    publisher: clean(work.publisher?.[0] ?? ''),
    publishedOn: work.datePublished ? readDate(work.datePublished) : null,
    type: work.type,
    language: work.inLanguage ?? null,
  }
}

/** The nodes of one script: a node, a list of them, or a graph. What is no JSON says nothing. */
function parseNodes(script: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(script)
    const list = Array.isArray(parsed) ? parsed : [parsed]
    return list.flatMap((node) => {
      const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(node)
      return graph.success ? graph.data['@graph'] : [node]
    })
  } catch {
    return []
  }
}
