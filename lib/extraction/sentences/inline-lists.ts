const bullet = /(?<=\s)[•⁃▪◦‣●](?=\s*\S)/g
const opening = /^\s*(\(?)(\d{1,3}|[a-z])(\.\)|\)|\.)\s*(?=\p{L})/u

/** Where the items of a list that was run together into one line begin, in UTF-16 units, ascending; the first apart. */
export function itemStarts(line: string): number[] {
  const bullets = [...line.matchAll(bullet)].map((match) => match.index)
  return bullets.length > 0 ? bullets : numberedItems(line)
}

/** "1.) … 2.) …", "a. … b. …": each marker must be the one after the last, written as the first is. */
function numberedItems(line: string): number[] {
  const first = opening.exec(line)
  if (first === null) return []
  const [, bracket = '', label = '', close = ''] = first
  const starts: number[] = []
  let from = first[0].length
  for (let next = successor(label); next !== null; next = successor(next)) {
    const marker = `${bracket}${next}${close}`
    const at = findMarker(line, marker, from)
    if (at === null) break
    starts.push(at)
    from = at + marker.length
  }
  return starts
}

function successor(label: string): string | null {
  if (/^\d+$/.test(label)) return String(Number(label) + 1)
  return label === 'z' ? null : String.fromCharCode(label.charCodeAt(0) + 1)
}

/** The next place of `marker` between a blank and a capitalised word. */
function findMarker(line: string, marker: string, from: number): number | null {
  for (let at = line.indexOf(marker, from); at !== -1; at = line.indexOf(marker, at + 1)) {
    const isApart = /\s/.test(line[at - 1] ?? '')
    if (isApart && /^\s+["“‘(]?\p{Lu}/u.test(line.slice(at + marker.length, at + marker.length + 8)))
      return at
  }
  return null
}
