import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { BenchAction } from '#lib/queries/desk/claim-bench.ts'
import { publicAddress } from '#lib/web/public-address.ts'
import { shownOnce } from '#lib/web/shown-once.ts'

/** The address of a question that was asked just now, which is shown this once; null after anything else. */
export async function linkJustMade(done: BenchAction | null): Promise<string | null> {
  const token = done === 'question.ask' ? await shownOnce() : null
  return token === null ? null : publicAddress(deskAddresses.question(token))
}
