import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { BenchAction } from '#lib/queries/desk/claim-bench.ts'
import type { Fields } from '#lib/web/actions/action-fields.ts'

/** Where a form of the bench leads once it is done: back to its claim, with a word on what was done. */
export const after =
  (action: BenchAction) =>
  (_result: unknown, { claim }: Fields): string =>
    deskAddresses.benchAfter(claim?.[0] ?? '', action)

/** The same where the command itself says which claim it was about. */
export const afterOn =
  (action: BenchAction) =>
  ({ claim }: { claim: string }): string =>
    deskAddresses.benchAfter(claim, action)
