/** Everything a change must pass, in the order that fails soonest; ends with one line of counts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

type Counts = { passed: number; failed: number; skipped: number }

const reportFolder = mkdtempSync(join(tmpdir(), 'claim-ledger-test-'))

function step(
  name: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): boolean {
  const began = Date.now()
  console.log(`\n— ${name}`)
  const run = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(
    `  ${name}: ${run.status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  )
  return run.status === 0
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
})

function vitest(): Counts {
  const file = join(reportFolder, 'vitest.json')
  const ok = step('unit and database tests', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
  const failed = ok ? report.numFailedTests : Math.max(1, report.numFailedTests)
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests }
}

const checks = [
  step('database client', 'prisma', ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }),
  step('formatting and lint', 'biome', ['check', '--error-on-warnings']),
  step('types', 'tsc', ['--noEmit']),
]
const suites = [vitest()]
const emptySuite = suites.some((suite) => suite.passed + suite.failed === 0)
const failedChecks = checks.filter((ok) => !ok).length
const total = suites.reduce<Counts>(
  (sum, suite) => ({
    passed: sum.passed + suite.passed,
    failed: sum.failed + suite.failed,
    skipped: sum.skipped + suite.skipped,
  }),
  { passed: 0, failed: failedChecks, skipped: 0 },
)
if (emptySuite) console.error('A suite ran no test at all.')
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 || emptySuite ? 1 : 0)
