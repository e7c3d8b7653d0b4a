import { settings } from '#lib/settings.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `recover <export | address>

Puts the log entries back that a restored backup lacks, from a published copy of the same log: an export, or the address
of a mirror. The copy's checkpoint must be signed by this log's own key, and this log's entries must lead to it; else
nothing is changed. Records are then as the backup had them: the verb lists those that later entries speak of.`,
  async run(args) {
    const { positionals } = parseArguments(args, {})
    const [from, ...more] = positionals
    if (from === undefined || more.length > 0) throw new WrongUse('A recovery takes one export or address.')
    const { added, refs } = await withLedger(async ({ db }) => {
      const { recoverLog } = await import('../verify/recover.ts')
      const { openFolder } = await import('../verify/open-folder.ts')
      const { openSite } = await import('../verify/open-site.ts')
      const { trustOwnSigner } = await import('../steps/publish-log.ts')
      const open = /^https?:\/\//.test(from) ? await openSite(from) : openFolder(fileNamed(from))
      const recovered = await recoverLog(settings().databaseMigrateUrl ?? '', open, trustOwnSigner())
      const claims = await db.claim.findMany({
        where: { id: { in: [...recovered.subjects].filter((id) => /^[0-9a-f-]{36}$/.test(id)) } },
        select: { ref: true },
      })
      return { added: recovered.added, refs: claims.map(({ ref }) => ref) }
    })
    console.log(
      added === 0 ? 'No entry was missing.' : `${added} entries are back; the log can be signed again.`,
    )
    if (refs.length > 0)
      console.log(
        `Bring these claims up to date, the log says more of them than their records: ${refs.join(', ')}.`,
      )
    return exitCodes.done
  },
}
