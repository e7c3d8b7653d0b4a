import { z } from 'zod'
import { ChangedMeanwhile } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'
import { permit, sitePages } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** The longest page, in UTF-16 units: some thirty printed pages. */
const textLimit = 100_000

/** Writes a new version of a page that the organisation has about itself; every earlier one stays. */
export const writePage = command({
  name: 'site.write-page',
  input: z.strictObject({
    /** The number of the version that it was opened on, 0 for the product's own text; a program may leave it out. */
    version: z.coerce.number().pipe(z.int().min(0)).optional(),
    page: z.enum(sitePages),
    markdown: z
      .string()
      .max(textLimit, `A page has at most ${textLimit} characters.`)
      .transform((text) => text.replaceAll('\r\n', '\n').trim())
      .refine((text) => text !== '', 'The text is missing.')
      .refine(
        (text) => text.isWellFormed() && !text.includes('\0'),
        'The text holds characters that are not text.',
      ),
  }),
  async run({ tx, actor, now, newId }, { version, page, markdown }) {
    permit(actor, 'site.write-page')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`site-page ${page}`}))`
    const earlier = await tx.sitePage.findMany({
      where: { name: page },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, markdown: true },
    })
    const latest = earlier.at(-1)
    if (version !== undefined && latest !== undefined && version !== latest.number)
      throw new ChangedMeanwhile('Somebody else has saved this since you opened it.', {
        markdown: latest.markdown,
        version: String(latest.number),
      })
    const number = (latest?.number ?? 0) + 1
    const id = newId()
    return {
      result: { page, number },
      entry: {
        subject: earlier[0]?.id ?? id,
        revision: number,
        codes: { page },
        contents: { page: { page, number, markdown } },
        commitments: {},
      },
      isPublic: true,
      async write(logIdx) {
        invariant(logIdx !== null, 'a page is public from the start')
        await tx.sitePage.create({
          data: { id, name: page, number, markdown, writtenById: actor.id, createdAt: now, logIdx },
        })
      },
    }
  },
})
