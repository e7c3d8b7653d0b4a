import { settings } from '#lib/settings.ts'
import { step } from '../steps/step.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `recover <export | address>

Puts the log entries back that a restored backup lacks, from a published copy of the same log: an export, or the address
of a mirror. The copy's checkpoint must be signed by this log's own key, and this log's entries must lead to it; else
nothing is changed. The site's pages come back with them, and what was erased is erased again. Documents and claims stay
as the backup had them; where their entries say more, one new entry each says so in the log, and the last line lists them.`,
  async run(args) {
    const { positionals } = parseArguments(args, {})
    const [from, ...more] = positionals
    if (from === undefined || more.length > 0) throw new WrongUse('A recovery takes one export or address.')
    const lines = await withLedger(async ({ db }) => {
      const { recoverLedger } = await import('../verify/recover.ts')
      const { recoveredInWords } = await import('../verify/recovered-in-words.ts')
      const { openFolder } = await import('../verify/open-folder.ts')
      const { openSite } = await import('../verify/open-site.ts')
      const { publishOnce, trustOwnSigner } = await import('../steps/publish-log.ts')
      const open = /^https?:\/\//.test(from) ? await openSite(from) : openFolder(fileNamed(from))
      const url = settings().databaseMigrateUrl ?? ''
      const recovered = await step('Putting entries back', () =>
        recoverLedger({ db, url, open, policy: trustOwnSigner() }),
      )
      await publishOnce(db)
      return recoveredInWords(recovered)
    })
    for (const line of lines) console.log(line)
    return exitCodes.done
  },
}
