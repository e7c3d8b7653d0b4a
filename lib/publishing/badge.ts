import { escapeXml } from './xml.ts'

type Tone = { readonly light: string; readonly dark: string; readonly shape: string }

/** The verdicts' colours and shapes; light and dark each hold 4.5 : 1 on their paper. */
const tones: Readonly<Record<string, Tone>> = {
  verified: {
    light: '#17694a',
    dark: '#6fcf9f',
    shape: '<circle cx="8" cy="8" r="7"/><path d="M4.6 8.3 7 10.6 11.4 5.6" class="c"/>',
  },
  imprecise: {
    light: '#8a5600',
    dark: '#e6b35a',
    shape: '<circle cx="8" cy="8" r="6.2" class="l"/><path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z"/>',
  },
  misleading: {
    light: '#6a3c9c',
    dark: '#c3a1ef',
    shape: '<path d="M8 1 15.4 14.6H.6z"/><path d="M8 6v3.6M8 11v1.6" class="c"/>',
  },
  disputed: {
    light: '#a3281d',
    dark: '#f28b7d',
    shape: '<path d="M1.5 1.5h13v13h-13z"/><path d="m5 5 6 6m0-6-6 6" class="c"/>',
  },
  unverifiable: {
    light: '#525d68',
    dark: '#a9b4bf',
    shape:
      '<circle cx="8" cy="8" r="6.4" class="l"/><path d="M6 6.4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 10.9v1.3" class="l"/>',
  },
}
const undecided: Tone = {
  light: '#5d5a52',
  dark: '#a49f94',
  shape: '<circle cx="8" cy="8" r="6.4" class="l" stroke-dasharray="2.6 2.2"/>',
}

/** The mark of a verdict as an SVG fragment of 16 × 16, with its colours for light and dark. */
export const verdictTone = (verdict: string | null): Tone => tones[verdict ?? ''] ?? undecided

/** Average width of a letter at 13 px; the text is fitted to the room that this gives it. */
const letterWidth = 7

/** A verdict as a small picture: shape and word, readable on light and dark. */
export function badge({
  word,
  verdict,
  title,
}: {
  word: string
  verdict: string | null
  title: string
}): string {
  const { light, dark, shape } = verdictTone(verdict)
  const text = Math.max(20, Math.ceil([...word].length * letterWidth))
  const width = 36 + text
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24" viewBox="0 0 ${width} 24" role="img" aria-label="${escapeXml(`${word}: ${title}`)}"><title>${escapeXml(`${word}: ${title}`)}</title><style>.b{fill:#fbfaf7;stroke:#dcd8cd}.f{fill:${light}}.l{fill:none;stroke:${light};stroke-width:1.5}.c{fill:none;stroke:#fbfaf7;stroke-width:1.8}@media(prefers-color-scheme:dark){.b{fill:#15171a;stroke:#33363b}.f{fill:${dark}}.l{stroke:${dark}}.c{stroke:#15171a}}</style><rect class="b" x=".5" y=".5" width="${width - 1}" height="23"/><g class="f" transform="translate(7 4)">${shape}</g><text class="f" x="28" y="16.5" font-family="system-ui,sans-serif" font-size="13" font-weight="600" textLength="${text}" lengthAdjust="spacingAndGlyphs">${escapeXml(word)}</text></svg>`
}
