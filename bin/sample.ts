/** `npm run sample`: loads the sample ledger into any database; a second time changes nothing. */
import { readEnvFile } from '#lib/settings.ts'
import { runProgram } from './steps/program.ts'
import { step } from './steps/step.ts'
import { withLedger } from './steps/with-ledger.ts'

await runProgram(async () => {
  readEnvFile()
  await withLedger(async ({ db }) => {
    const { loadSample } = await import('#prisma/sample/load.ts')
    const { loadExample } = await import('#prisma/sample/load-example.ts')
    const { loaded } = await step('Loading the sample ledger', async () => {
      await loadExample(db)
      return loadSample(db)
    })
    console.log(
      loaded ? 'The sample ledger is loaded.' : 'The sample ledger was there already; nothing changed.',
    )
  })
})
