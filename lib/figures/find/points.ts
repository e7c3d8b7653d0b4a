/** Counts code points up to UTF-16 offsets that never go back, so that a text is walked once. */
export function pointCounter(text: string): (unit: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset
  let unit = 0
  let point = 0
  return (offset) => {
    while (unit < offset) {
      const code = text.charCodeAt(unit)
      const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00
      unit += isPair ? 2 : 1
      point++
    }
    return point
  }
}
