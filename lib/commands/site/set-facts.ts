import { z } from 'zod'
import { siteFields } from '#lib/db/form-version.ts'
import { siteSchema } from '#lib/db/stored-settings.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { address, line } from '../input.ts'
import { openedOn, refuseOlder } from '../refuse-older.ts'

/** What an SPDX licence expression of one licence looks like, `LicenseRef-` of the organisation's own included. */
const spdx = /^(LicenseRef-)?[A-Za-z0-9][A-Za-z0-9.+-]{0,60}$/

/** Addresses, one a line. */
const addressLines = z
  .string()
  .max(20_000)
  .default('')
  .transform((text) => text.split('\n').map((one) => one.trim()))
  .transform((lines) => lines.filter((one) => one !== ''))
  .pipe(z.array(address).max(10, 'At most ten addresses.'))

/** Who publishes here and under which licence. */
export const setFacts = command({
  name: 'site.set-facts',
  input: z.strictObject({
    version: openedOn,
    name: line('The name of the site'),
    publisher: line('The publisher'),
    address,
    sameAs: addressLines,
    licence: z.string().trim().regex(spdx, 'Write an SPDX identifier, such as CC-BY-4.0.'),
  }),
  async run({ tx, actor }, { version, name, publisher, address: url, sameAs, licence }) {
    permit(actor, 'site.set-facts')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('site-facts'))`
    const row = await tx.siteSetting.findUnique({ where: { key: 'site' } })
    refuseOlder(version, siteFields(siteSchema.parse(row?.value ?? {})))
    const value = { name, licence, publisher: { name: publisher, url, sameAs } }
    return {
      result: {},
      subject: null,
      async write() {
        await tx.siteSetting.upsert({
          where: { key: 'site' },
          create: { key: 'site', value },
          update: { value },
        })
      },
    }
  },
})
