/** `npm test`: everything a change must pass, in the order that fails soonest; ends with one line of counts. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { isFree } from '#lib/db/postgres/free-port.ts'
import { buildSite } from './steps/build-site.ts'
import { makeDatabaseClient } from './steps/database-client.ts'
import { findBrowser } from './steps/find-browser.ts'
import { runProgram } from './steps/program.ts'
import { step } from './steps/step.ts'

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

const reports = mkdtempSync(join(tmpdir(), 'claim-ledger-test-'))

/** Runs a tool of the project in full view; whether it ended well. */
function check(
  name: string,
  tool: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const began = performance.now()
  console.log(`\n— ${name}`)
  const run = spawnSync(tool, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`  ${name}: ${run.status === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  return run.status === 0
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
})

function unitTests(): Counts {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ok = check('unit and database tests', 'vitest', args)
  const report = readReport(file, vitestReport)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return counts(ok, report.numPassedTests, report.numFailedTests, report.numPendingTests)
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

async function browserTests(): Promise<Counts> {
  await buildSite()
  const browser = await step('Finding a browser', findBrowser)
  const file = join(reports, 'playwright.json')
  const env = { E2E_BROWSER: browser, E2E_REPORT: file, E2E_PORT: String(await freePort()) }
  const ok = check('browser tests', 'playwright', ['test', '--config', 'e2e/playwright.config.ts'], env)
  const report = readReport(file, playwrightReport)
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return counts(ok, expected, unexpected + flaky, skipped)
}

async function freePort(): Promise<number> {
  let port = 21_300
  while (!(await isFree(port))) port += 1
  return port
}

function readReport<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** A tool that ended badly failed at least once, whatever it counted. */
const counts = (ok: boolean, passed: number, failed: number, skipped: number): Counts => ({
  passed,
  failed: ok ? failed : Math.max(1, failed),
  skipped,
})

await runProgram(async () => {
  await makeDatabaseClient()
  const checks = [
    check('formatting and lint', 'biome', ['check', '--error-on-warnings']),
    check('types', 'tsc', ['--noEmit']),
  ]
  const suites = [unitTests(), await browserTests()]
  const emptySuites = suites.filter((suite) => suite.passed + suite.failed === 0).length
  if (emptySuites > 0) console.error('A suite ran no test at all.')
  const sum = (key: keyof Counts) => suites.reduce((total, suite) => total + suite[key], 0)
  const failed = sum('failed') + checks.filter((ok) => !ok).length + emptySuites
  console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`)
  process.exit(failed > 0 ? 1 : 0)
})
