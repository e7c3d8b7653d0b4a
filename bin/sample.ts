/** `npm run sample`: loads the sample ledger into any database; a second time changes nothing. */
import { readEnvFile, settings } from '#lib/settings.ts'
import { makeDatabaseClient } from './steps/database-client.ts'
import { openLedgerDatabase } from './steps/ledger-database.ts'
import { runProgram } from './steps/program.ts'
import { step } from './steps/step.ts'

await runProgram(async () => {
  readEnvFile()
  settings()
  await makeDatabaseClient()
  const { embedded } = await openLedgerDatabase({ join: true })
  try {
    const { database } = await import('#lib/db/client.ts')
    const { loadSample } = await import('#prisma/sample/load.ts')
    const { loaded } = await step('Loading the sample ledger', () => loadSample(database()))
    console.log(
      loaded ? 'The sample ledger is loaded.' : 'The sample ledger was there already; nothing changed.',
    )
    await database().$disconnect()
  } finally {
    await embedded?.stop()
  }
})
