import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export type RunningServer = { readonly pid: number; readonly port: number; readonly pidFile: string }

/**
 * The server that a cluster's `postmaster.pid` names, where that process lives; null otherwise. The file of a process
 * that is no PostgreSQL (its number was given out again) is removed, because PostgreSQL would refuse to start beside it.
 */
export function readRunningServer(cluster: string): RunningServer | null {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return null
  if (!isPostgres(pid)) {
    rmSync(pidFile, { force: true })
    return null
  }
  return { pid, port, pidFile }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const procFile = (pid: number, name: string): string | null => {
  const file = `/proc/${pid}/${name}`
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** Ended, and only not yet collected by its parent. */
const isZombie = (pid: number): boolean => /^\d+ \(.*\) Z /s.test(procFile(pid, 'stat') ?? '')

/** Where the system has no `/proc`, the file is believed. */
const isPostgres = (pid: number): boolean => (procFile(pid, 'cmdline') ?? 'postgres').includes('postgres')

/** How long a server may take to shut down; milliseconds. */
const patience = 20_000

/** Stops a server that is not our child: in order at first, then at once. */
export async function stopServer({ pid }: RunningServer): Promise<void> {
  const deadline = Date.now() + patience
  signal(pid, 'SIGINT')
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT')
    if (Date.now() > deadline + 5_000) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
}
