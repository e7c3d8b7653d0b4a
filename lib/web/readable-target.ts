/**
 * Whether a request's target can be read as an address: its path decodes as UTF-8 (RFC 3986 §2.5), and nothing in it is
 * U+0000, which no text here holds.
 */
export function isReadableTarget(target: string): boolean {
  if (/%00/.test(target)) return false
  try {
    decodeURIComponent(target.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}
