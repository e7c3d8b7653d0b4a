import { systemActor } from '#lib/policy/index.ts'
import { exitCodes, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `erase ENTRY NAME --reason on-request|personal-data|unlawful

Erases for good what an entry of the log commits to under NAME (a rationale, a reason, a profile …). The entry and all
proofs stand; a new entry says what was erased and why. It cannot be undone.`,
  async run(args) {
    const { positionals, values } = parseArguments(args, { reason: { type: 'string' } })
    const [entry, name, ...more] = positionals
    if (entry === undefined || name === undefined || more.length > 0 || !/^\d+$/.test(entry))
      throw new WrongUse('An erasure names an entry by its number, and one of its commitments.')
    await withLedger(async ({ db }) => {
      const { eraseContent, erasureReasons } = await import('#lib/commands/ledger/erase-content.ts')
      const reason = erasureReasons.find((one) => one === values.reason)
      if (!reason) throw new WrongUse(`The reason is one of ${erasureReasons.join(', ')}.`)
      await eraseContent({ db, actor: systemActor }, { entry: Number(entry), name, reason })
    })
    console.log(`Erased: ${name} of entry ${entry}.`)
    return exitCodes.done
  },
}
