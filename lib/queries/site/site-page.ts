import { z } from 'zod'
import { type SitePageName, sitePages } from '#lib/policy/index.ts'
import { deskViewer } from '../desk/desk-viewer.ts'
import type { Query } from '../query.ts'
import { sitePageDefaults } from './site-page-defaults.ts'

export type SitePage = {
  readonly name: SitePageName
  readonly markdown: string
  /** Null for the text that the product brings. */
  readonly version: { readonly number: number; readonly at: string; readonly logIdx: string } | null
  readonly earlier: readonly { readonly number: number; readonly at: string }[]
}

/** A page that the organisation writes about itself: its latest version, or the one asked for by number. */
export const readSitePage: Query<{ name: SitePageName; number?: number | undefined }, SitePage> = async (
  db,
  _viewer,
  { name, number },
) => {
  const [versions, policy] = await Promise.all([
    db.sitePage.findMany({
      where: { name },
      orderBy: { number: 'desc' },
      select: { number: true, markdown: true, createdAt: true, logIdx: true },
    }),
    db.siteSetting.findUnique({ where: { key: 'policy' } }),
  ])
  const shown = versions.find((one) => one.number === number) ?? versions[0]
  const { reviewsNeeded } = z.object({ reviewsNeeded: z.int().default(2) }).parse(policy?.value ?? {})
  return {
    name,
    markdown: shown?.markdown ?? sitePageDefaults[name].replace('{reviews}', peopleInWords(reviewsNeeded)),
    version: shown
      ? { number: shown.number, at: shown.createdAt.toISOString(), logIdx: shown.logIdx.toString() }
      : null,
    earlier: versions
      .filter((one) => one !== shown)
      .map((one) => ({ number: one.number, at: one.createdAt.toISOString() })),
  }
}

const peopleInWords = (count: number): string =>
  ({ 1: 'One person', 2: 'Two people', 3: 'Three people' })[count] ?? `${count} people`

/** Every page with its text, for the desk to write anew. */
export const readSitePages: Query<Record<string, never>, SitePage[]> = async (db, viewer) => {
  deskViewer(viewer)
  return Promise.all(sitePages.map((name) => readSitePage(db, viewer, { name })))
}
