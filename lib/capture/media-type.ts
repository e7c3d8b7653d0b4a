const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What can be captured, and the ending of a file that holds it. */
export const mediaTypes = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  [docx]: 'docx',
  [xlsx]: 'xlsx',
} as const
export type MediaType = keyof typeof mediaTypes

/** Says nothing about the bytes; these decide. */
const silent = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/zip',
  'application/force-download',
]
const textual: readonly MediaType[] = [
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'text/csv',
]

/** Bytes of the beginning that are looked at. */
const sniffedBytes = 4096

export const isMediaType = (type: string): type is MediaType => Object.hasOwn(mediaTypes, type)

/** The type in a `Content-Type` header, lower case and without parameters; empty where there is none. */
export function declaredType(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Whether a declared type is worth reading the bytes of. */
export const isListed = (declared: string): boolean => isMediaType(declared) || silent.includes(declared)

/**
 * What the bytes are, whatever the server says they are: the mark of PDF, DOCX, XLSX or HTML goes before the
 * declared type; null for what is none of the listed types.
 */
export function settleMediaType(declared: string, bytes: Uint8Array, name: string): MediaType | null {
  const marked = markOf(bytes)
  if (marked !== null)
    return marked === 'text/html' && declared === 'application/xhtml+xml' ? declared : marked
  if (bytes.subarray(0, sniffedBytes).includes(0) && !hasWideMark(bytes)) return null
  if (isMediaType(declared)) return textual.includes(declared) ? declared : null
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  return (
    textual.find((type) => mediaTypes[type] === ending) ?? (silent.includes(declared) ? 'text/plain' : null)
  )
}

function markOf(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, sniffedBytes)).toString(
    'latin1',
  )
  if (head.startsWith('%PDF-')) return 'application/pdf'
  if (head.startsWith('PK\x03\x04')) return officeType(bytes)
  return /^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body)\b/i.test(
    head,
  )
    ? 'text/html'
    : null
}

/** The names of a ZIP's parts stand uncompressed in it. */
function officeType(bytes: Uint8Array): MediaType | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (whole.includes('word/document.xml')) return docx
  return whole.includes('xl/workbook.xml') ? xlsx : null
}

/** UTF-16 text holds zero bytes, and says so at its start. */
const hasWideMark = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
