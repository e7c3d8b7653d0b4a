import { cache } from 'react'
import { readingDatabase } from '#lib/db/client.ts'
import type { SiteFacts } from '#lib/publishing/index.ts'
import { readSite } from '#lib/queries/site/site-facts.ts'
import { settings } from '#lib/settings.ts'

/** Who publishes here, where and under which terms. */
export const siteFacts = (): Promise<SiteFacts> => readSite(readingDatabase(), settings().origin)

/** The same, read once while one page is rendered. */
export const readSiteFacts = cache(siteFacts)
