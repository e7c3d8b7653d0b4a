/** A process of its own that takes one job up and never ends it; killed by the test that starts it. */
import { openDatabase } from '#lib/db/client.ts'
import { job } from '../job.ts'
import { startWorking } from '../work.ts'

const url = process.argv[2] ?? ''
const hang = job('intake.read', async ({ report }) => {
  await report({ done: 7, total: 9 })
  console.log('working')
  await new Promise(() => {})
})
await startWorking({ db: openDatabase(url, 2), url, jobs: [hang], say: console.error })
