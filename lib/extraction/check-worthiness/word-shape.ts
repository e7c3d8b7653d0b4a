const functionWords = new Set(
  'the a an of in on at to for by with and or but that which who is are was were be been has have had will would can could should may might must do does did not i we you he she they it my our your his her their its this these those'.split(
    ' ',
  ),
)

/** What a word looks like where its meaning is left out: itself if it is grammar, else capitals, digits, ending. */
export function shapeOf(word: string): string {
  if (/^\d/.test(word)) return '9'
  const lower = word.toLowerCase()
  if (functionWords.has(lower)) return lower
  if (/^\p{Lu}{2}/u.test(word)) return 'XX'
  if (/^\p{Lu}/u.test(word)) return 'Xx'
  return `x${/(?:ing|ed|ly|s|tion|er|est)$/.exec(word)?.[0] ?? ''}`
}
