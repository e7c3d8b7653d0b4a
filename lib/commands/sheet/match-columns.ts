import { type SheetColumns, type SheetField, sheetFields } from '#lib/db/stored-sheet.ts'

/** What people call such columns. */
const names: Readonly<Record<SheetField, RegExp>> = {
  quote: /quot|exact|verbatim|wording|sentence|passage|\btext\b/i,
  restatement: /restat|\bclaim\b|statement|standalone/i,
  claimant: /claimant|speaker|said by|attribut|\bwho\b|author/i,
  source: /source|url|link|address|reference/i,
}

/** Which column of a header is what, each column at most once; the first column is the quote where none is called so. */
export function matchColumns(header: readonly string[]): SheetColumns {
  const taken = new Set<number>()
  const columns: SheetColumns = {}
  for (const field of sheetFields) {
    const found = header.findIndex((name, at) => !taken.has(at) && names[field].test(name))
    if (found < 0) continue
    taken.add(found)
    columns[field] = found
  }
  return { ...(taken.has(0) ? {} : { quote: 0 }), ...columns }
}
