import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import type { Reader } from '#lib/db/reader.ts'
import { siteSchema } from '#lib/db/stored-settings.ts'
import { invariant } from '#lib/invariant.ts'
import type { SiteFacts } from '#lib/publishing/index.ts'

/** What the organisation says of itself in the settings; what is not set follows from where the site is. */
export async function readSite(db: PrismaClient, origin: string): Promise<SiteFacts> {
  const row = await db.siteSetting.findUnique({ where: { key: 'site' } })
  return factsOf(row?.value, origin)
}

/** The same with how many entries the log has, in one question. */
export async function readSiteHead(
  reader: Reader,
  origin: string,
): Promise<{ site: SiteFacts; size: string }> {
  const [row] = await reader.rows<{ value: unknown; size: string }>(siteHead)
  invariant(row, 'the log has a head from its first migration on')
  return { site: factsOf(row.value, origin), size: row.size }
}

const siteHead = Prisma.sql`
  SELECT h.size, s.value FROM log_head h LEFT JOIN site_setting s ON s.key = 'site' WHERE h.id = 1`

function factsOf(value: unknown, origin: string): SiteFacts {
  const { name, licence, publisher } = siteSchema.parse(value ?? {})
  return { name, licence, origin, publisher: publisher ?? { name, url: origin, sameAs: [] } }
}
