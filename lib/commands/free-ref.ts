import type { RefKind, Work } from './command.ts'

/**
 * A short reference that no record of this kind has. It is drawn, not counted: a gap in a count would tell readers
 * of private records, and look to them like a deletion.
 */
export async function freeRef({ tx, newRef }: Work, kind: RefKind): Promise<string> {
  for (;;) {
    const ref = newRef(kind)
    if (!(await isTaken(tx, kind, ref))) return ref
  }
}

async function isTaken(tx: Work['tx'], kind: RefKind, ref: string): Promise<boolean> {
  const select = { id: true } as const
  if (kind === 'document') return (await tx.document.findUnique({ where: { ref }, select })) !== null
  if (kind === 'claim') return (await tx.claim.findUnique({ where: { ref }, select })) !== null
  return (await tx.source.findUnique({ where: { ref }, select })) !== null
}
