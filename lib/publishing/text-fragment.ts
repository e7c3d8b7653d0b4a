/** From so many words on, a passage is given by its first and last words: long fragments break in transit. */
const longPassage = 12
const edgeWords = 5

/**
 * An address that opens at a passage (Text Fragments, `#:~:text=`): the whole passage where it is short, else its first
 * and last words. An address that has a fragment keeps it.
 */
export function passageAddress(address: string, passage: string): string {
  const words = passage.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return address
  const text =
    words.length <= longPassage
      ? encode(words.join(' '))
      : `${encode(words.slice(0, edgeWords).join(' '))},${encode(words.slice(-edgeWords).join(' '))}`
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`
}

/** A comma, an ampersand and a hyphen have meanings of their own in a text directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D')

/** Robust Links (robustlinks.mementoweb.org): the address as cited, a copy of it, and when that copy was made. */
export function robustLink(link: {
  readonly address: string
  readonly copyAddress: string | null
  readonly copiedAt: string | null
}): Readonly<Record<string, string>> {
  return {
    'data-originalurl': link.address,
    ...(link.copyAddress === null ? {} : { 'data-versionurl': link.copyAddress }),
    ...(link.copiedAt === null ? {} : { 'data-versiondate': link.copiedAt }),
  }
}
