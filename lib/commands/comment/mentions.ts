import type { Prisma } from '#lib/db/generated/client.ts'

/** The ids of the people at the desk whom a text mentions by their full name after an @, in any case. */
export async function peopleMentioned(tx: Prisma.TransactionClient, text: string): Promise<string[]> {
  if (!text.includes('@')) return []
  const people = await tx.person.findMany({
    where: { suspendedAt: null, role: { not: 'reader' } },
    select: { id: true, name: true },
  })
  return mentionsIn(text, people)
}

/** Of several names that begin alike, the longest that stands there is meant. */
export function mentionsIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  const lower = text.toLowerCase()
  const found = new Set<string>()
  for (let at = lower.indexOf('@'); at !== -1; at = lower.indexOf('@', at + 1)) {
    const [meant] = people
      .filter(({ name }) => {
        const end = at + 1 + name.length
        return lower.slice(at + 1, end) === name.toLowerCase() && !/[\p{L}\p{N}]/u.test(lower[end] ?? '')
      })
      .sort((a, b) => b.name.length - a.name.length)
    if (meant) found.add(meant.id)
  }
  return [...found]
}
