import type { Sha256 } from './bytes.ts'
import { type Content, compareContent, parseContent } from './content.ts'
import type { Entry } from './entry.ts'
import { type ExportFault, exportFault } from './export-fault.ts'
import { contentsPath, type OpenFile, openLines } from './export-files.ts'
import { Malformed } from './malformed.ts'

/** What the contents of one bundle's entries came to. */
export type CheckedContents = {
  /** By index of the entry: the names of the contents that were given, right or wrong. */
  readonly given: ReadonlyMap<number, ReadonlySet<string>>
  readonly faults: readonly ExportFault[]
  readonly count: number
}

/**
 * Reads the contents of a bundle's entries, a line at a time, and compares each with what its entry says. `entries`
 * holds those that can be read, by index; contents of others are passed over.
 */
export async function checkContents(
  sha256: Sha256,
  open: OpenFile,
  bundle: number,
  entries: ReadonlyMap<number, Entry>,
): Promise<CheckedContents> {
  const path = contentsPath(bundle)
  const given = new Map<number, Set<string>>()
  const faults: ExportFault[] = []
  let count = 0
  try {
    for await (const line of (await openLines(open, path)) ?? []) {
      const content = parseContent(line)
      const names = given.get(content.index) ?? new Set()
      if (names.has(content.name)) faults.push(repeated(path, content))
      given.set(content.index, names.add(content.name))
      count += 1
      const entry = entries.get(content.index)
      if (entry) faults.push(...compare(sha256, entry, content))
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    faults.push(exportFault('contents-malformed', `${path} cannot be read: ${error.message}`))
  }
  return { given, faults, count }
}

function repeated(path: string, { index, name }: Content): ExportFault {
  return exportFault('contents-malformed', `${path} gives the ${name} of entry ${index} twice.`, { index })
}

function compare(sha256: Sha256, entry: Entry, content: Content): ExportFault[] {
  const { index, name } = content
  const about = { index, subject: entry.subject }
  const verdict = compareContent(sha256, entry, content)
  if (verdict === 'same') return []
  if (verdict === 'unknown')
    return [exportFault('content-unknown', `Entry ${index} speaks of no ${name}.`, about)]
  const sentence = `The ${name} that is shown for entry ${index} is not the one that was logged.`
  return [exportFault('content-differs', sentence, about)]
}
