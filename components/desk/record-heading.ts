/** How the desk sets what was said or written (a claim, a document's or a source's title): smaller where it is long. */
export const recordHeading = (words: string): string =>
  words.length > 220
    ? 'mt-1 max-w-[66ch] font-serif text-lg leading-snug break-words'
    : 'mt-1 max-w-[44rem] font-serif text-[26px] leading-[1.2] font-[480] break-words'
