import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const conformance = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/**
 * What may turn out otherwise in other colours or at another width; all other rules look at the document alone. 640 pixels
 * are what a window of 1280 shows at 200 %.
 */
const furtherLooks = [
  { colorScheme: 'dark', width: 640, rules: ['color-contrast', 'link-in-text-block'] },
  { colorScheme: 'light', width: 320, rules: ['target-size', 'scrollable-region-focusable'] },
] as const

type Rules = Parameters<AxeBuilder['options']>[0]

/** One line for each rule that is broken, with the elements that break it. */
async function broken(page: Page, where: string, options: Rules): Promise<string[]> {
  // No page has a frame of another origin, so that no second page is needed to gather what was found.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  return violations.map((one) => `${where} ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

/**
 * What axe finds on the page as it stands: every rule once, then those of colours in the dark at 200 %, and those of sizes at
 * 320 pixels. The window is left as it was.
 */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  const size = page.viewportSize()
  const found = await broken(page, where, {
    runOnly: { type: 'tag', values: [...conformance, 'best-practice'] },
  })
  for (const { colorScheme, width, rules } of furtherLooks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    const name = `${where}, ${colorScheme}, ${width} px`
    found.push(...(await broken(page, name, { runOnly: { type: 'rule', values: [...rules] } })))
  }
  await page.emulateMedia({ colorScheme: null })
  if (size) await page.setViewportSize(size)
  return found
}
