/** What a document's entry calls its record: what people read of it beside its text. */
export function documentRecord(row: {
  title: string
  author: string | null
  publisher: string | null
  publishedOn: string | null
  address: string | null
  note: string | null
  isSample: boolean
}) {
  const { title, author, publisher, publishedOn, address, note, isSample } = row
  return { title, author, publisher, publishedOn, address, note, isSample }
}
