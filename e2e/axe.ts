import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const conformance = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** 640 pixels are what a window of 1280 shows at 200 %. */
const furtherLooks = [
  { colorScheme: 'dark', width: 640 },
  { colorScheme: 'light', width: 320 },
] as const

/** One line for each rule that is broken, with the elements that break it. */
async function broken(page: Page, where: string, tags: readonly string[]): Promise<string[]> {
  // No page has a frame of another origin, so that no second page is needed to gather what was found.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags([...tags])
    .analyze()
  return violations.map((one) => `${where} ${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)
}

/**
 * What axe finds on the page as it stands, in dark colours at 200 %, and at 320 pixels, where other parts may be shown:
 * all rules of WCAG 2.2 AA, and once those of good practice. The window is left as it was.
 */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  const size = page.viewportSize()
  const found = await broken(page, where, [...conformance, 'best-practice'])
  for (const { colorScheme, width } of furtherLooks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 800 })
    found.push(...(await broken(page, `${where}, ${colorScheme}, ${width} px`, conformance)))
  }
  await page.emulateMedia({ colorScheme: null })
  if (size) await page.setViewportSize(size)
  return found
}
