import { step } from '../steps/step.ts'
import { exitCodes, parseArguments, type Verb } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

const usage = `check [--json]

Looks for what no longer holds: verdicts without evidence or older than what they rest on, checks out of tolerance
under Verified, dates that have passed, and more; one line for each finding. Exit code 0 with none, 1 with some.
  --json  prints the findings as an array`

/** Prints what the ledger finds about itself, by the same command as the nightly job. */
export const verb: Verb = {
  usage,
  async run(args) {
    const { values } = parseArguments(args, { json: { type: 'boolean', default: false } })
    const findings = await withLedger(async ({ db }) => {
      const { checkLedger } = await import('#lib/commands/ledger/check-ledger.ts')
      const { systemActor } = await import('#lib/policy/index.ts')
      return (await step('Looking through the ledger', () => checkLedger({ db, actor: systemActor }, {})))
        .findings
    })
    if (values.json) console.log(JSON.stringify(findings, null, 2))
    else {
      for (const { code, claim, document, line } of findings)
        console.log(`${claim === null ? `document ${document}` : `claim ${claim}`}  ${code}  ${line}`)
      console.log(findings.length === 1 ? 'One finding.' : `${findings.length || 'No'} findings.`)
    }
    return findings.length === 0 ? exitCodes.done : exitCodes.notInOrder
  },
}
