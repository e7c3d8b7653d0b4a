import { verdictTone } from './badge.ts'
import type { PublishedClaim } from './published-claim.ts'
import { licenceAddress, type SiteFacts } from './site-facts.ts'
import { escapeXml } from './xml.ts'

/** What the card says beyond the claim, in words. */
export type CardWords = {
  readonly judgement: string
  readonly explanation: string
  readonly claimed: string | null
  readonly record: string | null
  readonly read: string
}

/** The card's style sheet; its hash stands in the policy of the page. */
export const cardStyle =
  ':root{color-scheme:light dark}body{margin:0;font:15px/1.45 system-ui,sans-serif;background:#fbfaf7;color:#1c1b19}main{box-sizing:border-box;min-height:100vh;padding:14px 18px;border:1px solid #dcd8cd;display:grid;gap:8px;align-content:start;overflow-wrap:anywhere}h1{font:500 19px/1.3 Georgia,serif;margin:0;text-wrap:balance}p{margin:0}.v{display:flex;gap:8px;align-items:center;font-weight:600}.v svg{flex:none}.q,.s{color:#5d5a52;font-size:13px}.f{fill:currentColor}.l{fill:none;stroke:currentColor;stroke-width:1.5}.c{fill:none;stroke:#fbfaf7;stroke-width:1.8}a{color:#1d4f86}.verified{color:#17694a}.imprecise{color:#8a5600}.misleading{color:#6a3c9c}.disputed{color:#a3281d}.unverifiable{color:#525d68}.undecided{color:#5d5a52}@media(prefers-color-scheme:dark){body{background:#15171a;color:#ece8df}main{border-color:#33363b}.q,.s,.undecided{color:#a49f94}.c{stroke:#15171a}a{color:#8fbcf0}.verified{color:#6fcf9f}.imprecise{color:#e6b35a}.misleading{color:#c3a1ef}.disputed{color:#f28b7d}.unverifiable{color:#a9b4bf}}'

/** A claim as a page of its own for a frame: claim, verdict, figure; no script, nothing fetched. */
export function embedCard(claim: PublishedClaim, site: SiteFacts, words: CardWords): string {
  const tone = claim.verdict ?? 'undecided'
  const figure =
    words.claimed === null
      ? ''
      : `<p><strong>${escapeXml(words.claimed)}</strong>${words.record === null ? '' : ` · ${escapeXml(words.record)}`}</p>`
  const licence = licenceAddress(claim.licence)
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(claim.restatement)} · ${escapeXml(site.name)}</title>`,
    `<link rel="canonical" href="${escapeXml(claim.url)}">`,
    `<style>${cardStyle}</style></head><body><main>`,
    `<h1 dir="auto">${escapeXml(claim.restatement)}</h1>`,
    `<p class="v ${tone}"><svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true" class="f">${verdictTone(claim.verdict).shape}</svg>${escapeXml(words.judgement)}</p>`,
    `<p>${escapeXml(words.explanation)}</p>`,
    figure,
    `<p class="s"><a href="${escapeXml(claim.url)}" target="_blank" rel="noopener">${escapeXml(words.read)}</a> · ${escapeXml(site.name)} · ${licence === null ? escapeXml(claim.licence) : `<a href="${escapeXml(licence)}" target="_blank" rel="noopener license">${escapeXml(claim.licence)}</a>`}</p>`,
    '</main></body></html>',
  ].join('')
}
