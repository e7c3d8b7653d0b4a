import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { dateAtStart, type Metadata, type ReadText, saidMetadata } from './block.ts'
import { readHtml } from './read-html.ts'

/** The shortest text that is taken for an article, in UTF-16 units. */
const shortest = 500
/** Elements of the largest page that is searched for its article. */
const elementLimit = 50_000

/**
 * The article in a web page, without what its site puts around it, as text blocks; null where the page has none that
 * can be told from the rest.
 */
export function readArticle(html: string): (ReadText & { metadata: Metadata }) | null {
  const page = readHtml(html)
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document, { maxElemsToParse: elementLimit }).parse()
    if (!article?.content || (article.textContent ?? '').trim().length < shortest) return null
    const { text, blocks } = readHtml(article.content)
    const metadata = saidMetadata({
      title: article.title || page.metadata.title,
      author: article.byline || page.metadata.author,
      publisher: article.siteName || page.metadata.publisher,
      publishedOn: dateAtStart(article.publishedTime ?? undefined) ?? page.metadata.publishedOn,
    })
    return { text, blocks, metadata }
  } catch {
    return null
  }
}
