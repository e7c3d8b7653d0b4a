import type { Work } from '../command.ts'

type Assigned = { claimId: string; personId: string; assignedById: string; dueOn: string | null }

/** Writes who has taken a claim on; an assignment that the same person has already ends with it. */
export async function writeAssignment({ tx, now, newId }: Work, assigned: Assigned): Promise<void> {
  const { claimId, personId } = assigned
  await tx.assignment.updateMany({ where: { claimId, personId, endedAt: null }, data: { endedAt: now } })
  await tx.assignment.create({ data: { id: newId(), ...assigned, createdAt: now } })
}
