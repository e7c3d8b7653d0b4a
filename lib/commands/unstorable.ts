/** Whether PostgreSQL keeps a text: it takes neither U+0000 nor half a surrogate pair. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/**
 * Where an input holds a text, or the name of a field, that the database cannot keep, as `source.title`; null where
 * everything can be kept. Looks into plain objects and lists only: bytes and dates hold no text.
 */
export function unstorableIn(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path.join('.')
  if (Array.isArray(value)) return firstIn(value.entries(), path)
  if (
    typeof value !== 'object' ||
    value === null ||
    Object.prototype.toString.call(value) !== '[object Object]'
  )
    return null
  return firstIn(Object.entries(value), path)
}

function firstIn(entries: Iterable<[string | number, unknown]>, path: readonly string[]): string | null {
  for (const [key, value] of entries) {
    if (!isStorable(String(key))) return path.join('.')
    const found = unstorableIn(value, [...path, String(key)])
    if (found !== null) return found
  }
  return null
}
