import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '..', '..', 'app', 'globals.css'), 'utf8')

/** The colours of the first `:root` (light) and of the one for dark, by name. */
function tokens(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}
const darkStart = css.indexOf('prefers-color-scheme: dark')
const modes = {
  light: tokens(css.slice(0, darkStart)),
  dark: tokens(css.slice(darkStart, css.indexOf('@theme'))),
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const words = ['ink', 'soft', 'link', 'verified', 'imprecise', 'misleading', 'disputed', 'unverifiable']

describe.each(Object.entries(modes))('colours on %s paper', (_mode, colours) => {
  it.each(words)('%s holds 4.5 : 1', (word) => {
    const [colour, paper] = [colours.get(word), colours.get('paper')]
    expect(colour).toBeDefined()
    expect(contrast(colour ?? '', paper ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
