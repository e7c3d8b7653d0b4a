import { z } from 'zod'
import type { PrismaClient } from '#lib/db/generated/client.ts'

const siteSchema = z.object({
  name: z.string().default('Claim Ledger'),
  licence: z.string().default('CC-BY-4.0'),
  publisher: z.object({ name: z.string(), url: z.url(), sameAs: z.array(z.url()).default([]) }).optional(),
})

/** What the organisation says of itself in the settings; what is not set follows from where the site is. */
export async function readSite(db: PrismaClient, origin: string) {
  const row = await db.siteSetting.findUnique({ where: { key: 'site' } })
  const { name, licence, publisher } = siteSchema.parse(row?.value ?? {})
  return { name, licence, origin, publisher: publisher ?? { name, url: origin, sameAs: [] } }
}
