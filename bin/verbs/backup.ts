import { settings } from '#lib/settings.ts'
import { progressBar } from '../steps/progress-bar.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `backup FOLDER

Writes everything that the database holds into a new folder, of one moment, while the site runs: accounts, drafts,
originals, snapshots and settings too. Keep it as safe as the database. “claim-ledger restore FOLDER” brings it back.`,
  async run(args) {
    const { positionals } = parseArguments(args, {})
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new WrongUse('A backup goes into one folder.')
    const bar = progressBar('Backing up')
    const manifest = await withLedger(async () => {
      const { writeBackup } = await import('#lib/db/backup/write-backup.ts')
      const { databaseMigrateUrl } = settings()
      return writeBackup(databaseMigrateUrl ?? '', fileNamed(folder), bar.show)
    }).finally(bar.end)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`${rows} rows of ${manifest.tables.length} tables.
Left out: the signer’s key and record (DATA_DIR/log-signer; keep them apart), the session secret, jobs that wait in the queue, and files of BLOB_DIR where that is set (copy that folder).`)
    return exitCodes.done
  },
}
