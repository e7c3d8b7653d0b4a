/** Where people come to when they have signed in and asked for nothing else. */
export const firstPage = '/desk'

/** A path within this site, or the first page: nobody is sent elsewhere by what an address or a form says. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/[a-z]/.test(wanted)) return firstPage
  const base = 'http://here.invalid'
  const url = URL.parse(wanted, base)
  return url?.origin === base ? `${url.pathname}${url.search}` : firstPage
}
