/** Where people come to when they have signed in and asked for nothing else. */
export const firstPage = '/desk'

/** Addresses of ours are far shorter; UTF-16 units. */
const longest = 2_000

/** A path of a page: words between single slashes, then perhaps a query, all of it in plain signs that need no decoding to be judged. */
const plainPath = /^(\/[a-z0-9][a-zA-Z0-9._~-]*)+(\?[a-zA-Z0-9._~=&%+:-]*)?$/

/** Where a sign-in never leads: what changes something when it is opened, or is no page. */
const noPage = /^\/(api|tlog|_next)(\/|$)/

/** A path of a page of this site, or the first page: nobody is sent elsewhere by what an address or a form says. */
export function localPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > longest || !plainPath.test(wanted)) return firstPage
  return noPage.test(wanted) || wanted.includes('/..') ? firstPage : wanted
}
