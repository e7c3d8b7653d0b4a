/** Makes what a first start makes before its site stands: in DATA_DIR a database with the sample in it, and no key yet. */
import { openLedgerDatabase } from '#bin/steps/ledger-database.ts'
import { loadSampleIfEmpty } from '#bin/steps/sample-if-empty.ts'
import { closeDatabases, database } from '#lib/db/client.ts'

const { embedded } = await openLedgerDatabase({ join: false })
await loadSampleIfEmpty(database(), true)
await closeDatabases()
await embedded?.stop()
