/** `claim-ledger VERB …`: everything that is done from a command line; one file a verb under `bin/verbs`. */
import { readEnvFile } from '#lib/settings.ts'
import { tellProgressAside } from './steps/step.ts'
import { exitCodes, sayWhy, type Verb, WrongUse } from './steps/verb.ts'

/** The verbs in the order in which the help lists them; each is loaded when it is called. */
const verbs: readonly (readonly [name: string, summary: string, load: () => Promise<{ verb: Verb }>])[] = [
  ['add', 'brings a document in, to be checked', () => import('./verbs/add.ts')],
  ['check', 'looks for what no longer holds', () => import('./verbs/check.ts')],
  ['capture', 'captures sources and waits for the snapshots', () => import('./verbs/capture.ts')],
  [
    'erase',
    'erases a text that the log commits to, and says so in the log',
    () => import('./verbs/erase.ts'),
  ],
  ['export', 'writes the whole public ledger as verifiable files', () => import('./verbs/export.ts')],
  ['verify', 'verifies an export, a running site or a proof, offline', () => import('./verbs/verify.ts')],
  ['backup', 'writes all that the database holds into a folder', () => import('./verbs/backup.ts')],
  ['restore', 'brings a backup into an empty database', () => import('./verbs/restore.ts')],
  ['recover', 'puts back published entries that the database lost', () => import('./verbs/recover.ts')],
]

const help = (): string =>
  [
    'Usage: claim-ledger VERB [ARGUMENTS]',
    '',
    ...verbs.map(([name, summary]) => `  ${name.padEnd(10)} ${summary}`),
    '',
    '“claim-ledger VERB --help” says more of one. Exit codes: 0 done, 1 looked at and not in order, 2 called',
    'wrongly, 3 could not be done.',
  ].join('\n')

async function main([name, ...args]: readonly string[]): Promise<number> {
  readEnvFile()
  tellProgressAside()
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help())
    return name === undefined ? exitCodes.wrongUse : exitCodes.done
  }
  const found = verbs.find(([verb]) => verb === name)
  if (!found) throw new WrongUse(`There is no verb “${name}”.`)
  const { verb } = await found[2]()
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`Usage: claim-ledger ${verb.usage}`)
    return exitCodes.done
  }
  return verb.run(args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.exitCode = sayWhy(error)
}
