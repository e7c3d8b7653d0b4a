import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { CannotStart, run } from './step.ts'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium for the browser tests: the system's, else Playwright's own, else, as root, the distribution's package. */
export async function findBrowser(): Promise<string> {
  const found = [...systemBrowsers, chromium.executablePath()].find((file) => existsSync(file))
  if (found) return found
  const attempts: (() => Promise<void>)[] = [
    () => run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']),
    installPackage,
  ]
  for (const attempt of attempts) {
    await attempt().catch(() => {})
    const installed = [...systemBrowsers, chromium.executablePath()].find((file) => existsSync(file))
    if (installed) return installed
  }
  throw new CannotStart(
    'No Chromium was found and none could be installed. Install one (apt-get install chromium) and try again.',
  )
}

async function installPackage(): Promise<void> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
}
