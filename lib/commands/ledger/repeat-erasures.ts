import { Prisma } from '#lib/db/generated/client.ts'
import { parseEntry, redactionsOf } from '#lib/translog/index.ts'

/** Erases again whatever an entry says was erased and an older backup brought back; gives how many texts that were. */
export async function repeatErasures(tx: Prisma.TransactionClient): Promise<number> {
  const rows = await tx.logEntry.findMany({
    where: { canonical: { contains: '"redacts.' } },
    select: { canonical: true },
  })
  const redactions = rows.flatMap(({ canonical }) => redactionsOf(parseEntry(canonical)))
  let erased = 0
  for (const { index, name } of redactions) {
    const entry = await tx.logEntry.findUnique({ where: { idx: index }, select: { canonical: true } })
    const commitment = entry ? parseEntry(entry.canonical).commitments[name] : undefined
    if (commitment === undefined) continue
    const { count } = await tx.body.updateMany({
      where: { commitment, salt: { not: null } },
      data: { salt: null, content: Prisma.DbNull },
    })
    const [content] = await tx.$queryRaw<{ count: bigint }[]>`
      SELECT erase_log_content(${index}, ${name}) AS count`
    erased += count + Number(content?.count ?? 0)
  }
  return erased
}
