import { createHash } from 'node:crypto'

/** A client component that has to come alive carries this attribute; its page then keeps the framework's script. */
const marker = ' data-needs-script'

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/g

/**
 * A rendered page without the framework's script, preloads of it and the comments that only it reads; as it is where
 * something on it has to come alive. Data blocks and scripts of our own files stay.
 */
export function plainHtml(html: string): string {
  if (html.includes(marker)) return html
  return html
    .replaceAll(scripts, (whole, attributes: string) => (isOurs(attributes) ? whole : ''))
    .replaceAll(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replaceAll(/<!--(?!\[)[\s\S]*?-->/g, '')
}

const isOurs = (attributes: string): boolean =>
  /\btype="application\/ld\+json"/.test(attributes) || /\bsrc="\/(?!_next\/)/.test(attributes)

/** The hashes, as a Content-Security-Policy writes them, of every script that stands in the page itself. */
export function inlineScriptHashes(html: string): string[] {
  const found = [...html.matchAll(scripts)]
    .filter(([, attributes = '', code = '']) => code !== '' && !/\b(src|type="application)/.test(attributes))
    .map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)
  return [...new Set(found)]
}
