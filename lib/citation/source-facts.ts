/** What a bibliographic record says of a source; every part may be unknown. */
export type SourceFacts = {
  readonly title: string | null
  /** One name each, as written. */
  readonly authors: readonly string[]
  readonly publisher: string | null
  /** The journal, book or site that it appeared in. */
  readonly container: string | null
  /** `2024`, `2024-12` or `2024-12-27`. */
  readonly publishedOn: string | null
  readonly doi: string | null
  /** Of the CSL vocabulary. */
  readonly type: CslType
  /** BCP 47. */
  readonly language: string | null
}

export const cslTypes = [
  'webpage',
  'article',
  'article-journal',
  'article-newspaper',
  'book',
  'report',
  'dataset',
  'legislation',
  'speech',
  'document',
] as const
export type CslType = (typeof cslTypes)[number]

export const noFacts: SourceFacts = {
  title: null,
  authors: [],
  publisher: null,
  container: null,
  publishedOn: null,
  doi: null,
  type: 'webpage',
  language: null,
}

/** Between two names in one line. */
const nameBreak = /\s*;\s*|\s+and\s+(?=[A-Z])/

/** Names as people write them in one field: separated by semicolons or “and”. */
export const splitNames = (line: string): string[] =>
  line
    .split(nameBreak)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** Names in one line, as `splitNames` reads them. */
export const joinNames = (names: readonly string[]): string => names.join('; ')

/** A date of the forms that pages give (`2024/12/27`, `2024-12-27T08:00Z`, `2024`) as `publishedOn` has it. */
export function readDate(text: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?/.exec(text) ?? []
  if (year === undefined) return null
  const parts = [month, day].map((part) => (part === undefined ? null : Number(part)))
  if (parts[0] === null || parts[0] === undefined || parts[0] < 1 || parts[0] > 12) return year
  const inMonth = `${year}-${String(parts[0]).padStart(2, '0')}`
  if (parts[1] === null || parts[1] === undefined || parts[1] < 1 || parts[1] > 31) return inMonth
  return `${inMonth}-${String(parts[1]).padStart(2, '0')}`
}

/** The facts of `first`, filled up with those of `second` where it says nothing. */
export function fillFacts(first: SourceFacts, second: SourceFacts): SourceFacts {
  return {
    title: first.title ?? second.title,
    authors: first.authors.length > 0 ? first.authors : second.authors,
    publisher: first.publisher ?? second.publisher,
    container: first.container ?? second.container,
    publishedOn: first.publishedOn ?? second.publishedOn,
    doi: first.doi ?? second.doi,
    type: first.type === 'webpage' ? second.type : first.type,
    language: first.language ?? second.language,
  }
}
