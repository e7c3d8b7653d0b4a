import type { NotificationKind } from '#lib/policy/index.ts'
import type { Work } from './command.ts'

/** Tells people of something about a claim, each once; nobody is told of what they did themselves. */
export async function notify(
  { tx, actor, now, newId }: Work,
  people: readonly string[],
  kind: NotificationKind,
  claimId: string | null,
): Promise<void> {
  const others = [...new Set(people)].filter((person) => person !== actor.id)
  await tx.notification.createMany({
    data: others.map((personId) => ({
      id: newId(),
      personId,
      kind,
      claimId,
      byId: actor.kind === 'person' ? actor.id : null,
      createdAt: now,
    })),
  })
}

/** Everybody who may do an editor's work. */
export async function editors({ tx }: Work): Promise<string[]> {
  const rows = await tx.person.findMany({
    where: { role: { in: ['editor', 'admin'] }, suspendedAt: null },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
