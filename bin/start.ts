/** `npm start` and `npm run dev`: everything from an installed clone to a site that answers. */
import './steps/hold-ticks.ts'
import { exampleRef } from '#lib/addresses.ts'
import { readEnvFile, settings } from '#lib/settings.ts'
import { buildSite } from './steps/build-site.ts'
import { makeDatabaseClient } from './steps/database-client.ts'
import { firstAdminLink, refusedByBrowsers } from './steps/first-admin.ts'
import { type LedgerDatabase, openLedgerDatabase } from './steps/ledger-database.ts'
import { runProgram } from './steps/program.ts'
import { noticeOldBackup, publishLog } from './steps/publish-log.ts'
import { loadSampleIfEmpty } from './steps/sample-if-empty.ts'
import { choosePort, serveSite } from './steps/serve-site.ts'
import { settleSecret } from './steps/site-secret.ts'
import { step } from './steps/step.ts'
import { workOffJobs } from './steps/work-off-jobs.ts'

const isDevelopment = process.argv.includes('--dev')

const signals = ['SIGINT', 'SIGTERM'] as const
const giveUp = () => process.exit(1)

async function start(): Promise<void> {
  // Until the site stands, a signal ends the process by way of its exit handlers, which stop what it started.
  for (const signal of signals) process.once(signal, giveUp)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  readEnvFile()
  settings()
  const port = await choosePort()
  const [database] = await Promise.all([openLedgerDatabase({ join: false }), makeDatabaseClient()])
  settleSecret()
  try {
    if (!isDevelopment) await buildSite()
    const startWith = await prepareLedger(database)
    const site = await step('Starting the site', () => serveSite(port, isDevelopment, database.url))
    const publishing = await publishLog(database)
    const working = await workOffJobs(database)
    stopInOrder(database, [site.close, publishing.stop, working.stop])
    sayWhere(database, startWith, await firstAdminLink())
  } catch (error) {
    await database.embedded?.stop()
    throw error
  }
}

/** Loads the sample where it belongs, and keeps its people in or out; gives the claim to begin with. */
async function prepareLedger({ embedded }: LedgerDatabase): Promise<string | null> {
  const { database } = await import('#lib/db/client.ts')
  const { keepDemoPeople } = await import('#lib/commands/person/keep-demo-people.ts')
  const db = database()
  await noticeOldBackup(db)
  await loadSampleIfEmpty(db, embedded !== null)
  await keepDemoPeople(db, settings().demoSignIn)
  const sample = await db.claim.findFirst({
    where: { number: 6, document: { isSample: true, ref: { not: exampleRef } } },
    select: { ref: true },
  })
  return sample?.ref ?? null
}

function stopInOrder({ embedded }: LedgerDatabase, stops: readonly (() => Promise<void>)[]): void {
  let isStopping = false
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(1), 20_000).unref()
    for (const stopOne of stops) await stopOne()
    const { closeDatabases } = await import('#lib/db/client.ts')
    const { closeReader } = await import('#lib/db/reader.ts')
    await Promise.all([closeDatabases(), closeReader()])
    await embedded?.stop()
    process.exit(code)
  }
  for (const signal of signals) process.off(signal, giveUp).once(signal, () => void stop(0))
  embedded?.onLoss((lastWords) => {
    console.error(
      `PostgreSQL ended before the site did, so the site stops; start it again. It said: ${lastWords}`,
    )
    process.exit(1)
  })
}

function sayWhere(
  { embedded, url }: LedgerDatabase,
  startWith: string | null,
  firstAdmin: string | null,
): void {
  const { origin, demoSignIn, dataDir, host } = settings()
  const refused = refusedByBrowsers(origin)
  if (refused !== null) console.log(refused)
  else if (!origin.startsWith('https:') && !demoSignIn && !origin.includes(host))
    console.log('People beyond this machine cannot sign in yet: set APP_ORIGIN to the address they use.')
  const signIn = demoSignIn
    ? `${origin}/sign-in (one click as a made-up reviewer or editor)`
    : `${origin}/sign-in`
  const database = new URL(url)
  const admin =
    firstAdmin === null ? '' : `Administer           ${firstAdmin} (once, for the first administrator)\n`
  console.log(`
Read                 ${origin}
Start with this one  ${startWith ? `${origin}/claims/${startWith}` : `${origin}/desk (no claim stands yet)`}
${admin}Sign in              ${signIn}
Data                 ${embedded ? dataDir : `${database.host}${database.pathname}`}
`)
}

await runProgram(start)
