import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'

/** Worker processes read this file too; the first process decides for all of them. */
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'claim-ledger-e2e-'))
const port = Number(process.env.E2E_PORT ?? 21_300)
const isRoot = process.getuid?.() === 0

/** The site as `npm start` brings it up, with a data folder of its own and the sample in it. */
export default defineConfig({
  testDir: '.',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  outputDir: `../test-results/${port}`,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    // A trace costs a fifth of the run: where a failure needs one, E2E_TRACE=on writes it.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.E2E_BROWSER ? { executablePath: process.env.E2E_BROWSER } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        // No test sends a packet off this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" e2e/servers/first-site.ts`,
    cwd: join(import.meta.dirname, '..'),
    url: `http://127.0.0.1:${port}/ledger`,
    env: {
      E2E_DATA_DIR: process.env.E2E_DATA_DIR,
      PORT: String(port),
      DATABASE_URL: '',
      HOST: '',
      APP_ORIGIN: '',
      SAMPLE: 'on',
      CAPTURE: 'listed',
    },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
