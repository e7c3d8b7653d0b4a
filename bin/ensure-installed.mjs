// Runs before every script, on whatever Node npm itself runs on, with nothing installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lock = join(root, 'package-lock.json')
const marker = join(root, 'node_modules', '.package-lock.json')

if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(lock).mtimeMs) {
  const began = Date.now()
  console.log('Installing the packages of package-lock.json …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(
    npm,
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  if (run.status !== 0) {
    console.error('The packages could not be installed; the lines above say why.')
    process.exit(1)
  }
  console.log(`Installed in ${((Date.now() - began) / 1000).toFixed(1)} s.`)
}
