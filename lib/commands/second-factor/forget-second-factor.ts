import type { Work } from '../command.ts'

/** Deletes a person's second factor and its recovery codes. */
export async function forgetSecondFactor({ tx }: Work, personId: string): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
}
