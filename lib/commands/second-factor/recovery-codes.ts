import { z } from 'zod'
import type { Work } from '../command.ts'

/** Lower-case hexadecimal SHA-256 of recovery codes; a code has enough chance in it to need no slow hash. */
export const codeHashes = z.array(z.string().regex(/^[0-9a-f]{64}$/)).length(10)

/** Puts fresh recovery codes in the place of those there were. */
export async function replaceRecoveryCodes(
  { tx, now, newId }: Work,
  personId: string,
  hashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({
    data: hashes.map((codeHash) => ({ id: newId(), personId, codeHash, createdAt: now })),
  })
}
