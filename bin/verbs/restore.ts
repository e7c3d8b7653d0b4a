import { settings } from '#lib/settings.ts'
import { progressBar } from '../steps/progress-bar.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

export const verb: Verb = {
  usage: `restore FOLDER

Restores a backup into an empty database, all of it or nothing: every file, row and the log’s root are verified before
it is kept. Start with a DATA_DIR of its own, or an empty database in DATABASE_MIGRATE_URL, and the site stopped.`,
  async run(args) {
    const { positionals } = parseArguments(args, {})
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new WrongUse('A restore takes one folder.')
    const bar = progressBar('Restoring')
    const manifest = await withLedger(async () => {
      const { readBackup } = await import('#lib/db/backup/read-backup.ts')
      const { databaseMigrateUrl } = settings()
      return readBackup(databaseMigrateUrl ?? '', fileNamed(folder), bar.show)
    }).finally(bar.end)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `${rows} rows of ${manifest.tables.length} tables, as of ${manifest.at}; the log gives the root that its checkpoint signs.`,
    )
    return exitCodes.done
  },
}
