import { z } from 'zod'
import { parseEntry } from '#lib/translog/index.ts'
import type { Work } from '../command.ts'

/** A version of a page, as its entry's content has it. */
const pageContent = z.object({ page: z.string(), number: z.int(), markdown: z.string() })

/** Puts back each version of the site's pages that has an entry and no row; gives their names with their numbers. */
export async function restorePages({ tx, newId }: Work): Promise<string[]> {
  const known = await tx.sitePage.findMany({ select: { id: true, name: true, number: true } })
  const have = new Set(known.map(({ name, number }) => `${name} ${number}`))
  const entries = await tx.logEntry.findMany({
    where: { kind: 'site.write-page' },
    orderBy: { idx: 'asc' },
    select: { idx: true, at: true, subject: true, canonical: true, contents: { where: { name: 'page' } } },
  })
  const restored: string[] = []
  for (const { idx, at, subject, canonical, contents } of entries) {
    const content = pageContent.safeParse(contents[0]?.value)
    if (!content.success || have.has(`${content.data.page} ${content.data.number}`)) continue
    const { page, number, markdown } = content.data
    const { actor } = parseEntry(canonical)
    const writer = z.uuid().safeParse(actor.id).success
      ? await tx.person.findUnique({ where: { id: actor.id }, select: { id: true } })
      : null
    // The first version's row has the id that the entries of all versions name.
    const id = number === 1 ? subject : newId()
    await tx.sitePage.create({
      data: { id, name: page, number, markdown, writtenById: writer?.id ?? null, createdAt: at, logIdx: idx },
    })
    restored.push(`${page} ${number}`)
  }
  return restored
}
