import { z } from 'zod'
import { policyFields } from '#lib/db/form-version.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { openedOn, refuseOlder } from '../refuse-older.ts'
import { policySchema, readSitePolicy } from '../site-policy.ts'

const yesOrNo = z.enum(['yes', 'no'], 'Choose one.').transform((word) => word === 'yes')

/** How this site decides claims. Half-lives are lines such as “price: 90”: a category and its days. */
export const setPolicy = command({
  name: 'site.set-policy',
  input: z.strictObject({
    version: openedOn,
    reviewsNeeded: z.coerce
      .number()
      .pipe(z.int().min(1, 'At least one review.').max(9, 'At most nine reviews.')),
    transcribedEvidence: yesOrNo,
    proposerMayReview: yesOrNo,
    holdVerdicts: yesOrNo,
    halfLives: z
      .string()
      .max(5_000)
      .default('')
      .transform((text, context) => {
        const lines = text.split('\n').filter((line) => line.trim() !== '')
        return Object.fromEntries(
          lines.map((line) => {
            const [, category, days] = /^\s*([^:]{1,60}?)\s*:\s*(\d{1,5})\s*$/.exec(line) ?? []
            if (category === undefined)
              context.addIssue(`Write “${line.trim()}” as a category, a colon and days.`)
            return [(category ?? '').toLowerCase(), Number(days ?? 0)]
          }),
        )
      }),
  }),
  async run({ tx, actor }, { version, ...input }) {
    permit(actor, 'site.set-policy')
    // What other parts of the product keep in the same row stays.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('site-policy'))`
    const row = await tx.siteSetting.findUnique({ where: { key: 'policy' } })
    const kept = z.record(z.string(), z.json()).parse(row?.value ?? {})
    refuseOlder(version, policyFields(await readSitePolicy(tx)))
    const value = { ...kept, ...policySchema.partial().parse(input) }
    return {
      result: {},
      subject: null,
      async write() {
        await tx.siteSetting.upsert({
          where: { key: 'policy' },
          create: { key: 'policy', value },
          update: { value },
        })
      },
    }
  },
})
