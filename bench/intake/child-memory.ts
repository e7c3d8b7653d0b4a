import { readdirSync, readFileSync } from 'node:fs'

export type Memory = { readonly peakMb: number }

/** Watches the largest child of this process by Linux's /proc; zero elsewhere. */
export function childMemory(): { stop: () => Memory } {
  let peak = 0
  const look = setInterval(() => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, residentKb(pid))
  }, 50)
  return {
    stop() {
      clearInterval(look)
      return { peakMb: Math.round(peak / 1024) }
    },
  }
}

function childrenOf(pid: number): string[] {
  try {
    return readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && new RegExp(`^PPid:\\s+${pid}$`, 'm').test(statusOf(name)),
    )
  } catch {
    return []
  }
}

const residentKb = (pid: string): number => Number(/^VmHWM:\s+(\d+)/m.exec(statusOf(pid))?.[1] ?? 0)

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
