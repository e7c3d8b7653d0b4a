#!/usr/bin/env node
// The command line, on whatever Node it is called with: hands everything to the Node that the program needs.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const installed = spawnSync(process.execPath, [join(root, 'bin', 'ensure-installed.mjs')], {
  stdio: ['ignore', 2, 2],
})
if (installed.status !== 0) process.exit(3)

const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const child = spawn(
  existsSync(own) ? own : process.execPath,
  ['--disable-warning=DeprecationWarning', join(root, 'bin', 'claim-ledger.ts'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    // npm runs its scripts in the folder of the package; INIT_CWD is where the person stands.
    env: { ...process.env, CLAIM_LEDGER_CWD: process.env.INIT_CWD ?? process.cwd() },
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`The program could not be started: ${error.message}`)
  process.exit(3)
})
child.on('close', (code, signal) => process.exit(signal ? 130 : (code ?? 3)))
