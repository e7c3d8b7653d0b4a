import { progressBar } from '../steps/progress-bar.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `export FOLDER

Writes the whole public ledger into a new folder, as files that “claim-ledger verify FOLDER” can verify offline.`,
  async run(args) {
    const { positionals } = parseArguments(args, {})
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new WrongUse('An export goes into one folder.')
    const bar = progressBar('Exporting')
    const written = await withLedger(async ({ db, isAlone }) => {
      const { publishOnce } = await import('../steps/publish-log.ts')
      const { writeExport } = await import('../export/write-export.ts')
      if (isAlone) await publishOnce(db)
      return writeExport(db, fileNamed(folder), bar.show)
    }).finally(bar.end)
    console.log(`${written.size} entries in ${written.files} files. Verify them: claim-ledger verify ${folder}
Left out: accounts, private documents, reviews that wait for a decision, drafts, comments, and the originals and captured pages themselves (their SHA-256 is in the entries).`)
    return exitCodes.done
  },
}
