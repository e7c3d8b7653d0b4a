/** Work shorter than this shows nothing; milliseconds. */
const worthShowingMs = 2_000
/** Where nobody watches, a line says how far it is as seldom as this; milliseconds. */
const lineEveryMs = 10_000
const width = 30

/** How far some work is, on standard error: a bar on a terminal after two seconds, a line now and then elsewhere. */
export function progressBar(what: string): {
  readonly show: (done: number, size: number) => void
  readonly end: () => void
} {
  const began = performance.now()
  let drawn = -1
  let saidAt = began
  return {
    show(done, size) {
      const now = performance.now()
      const percent = size === 0 ? 100 : Math.floor((100 * done) / size)
      if (!process.stderr.isTTY) {
        if (now - saidAt < lineEveryMs) return
        saidAt = now
        process.stderr.write(`${what}: ${percent} % of ${size}\n`)
        return
      }
      if (percent === drawn || now - began < worthShowingMs) return
      drawn = percent
      const filled = Math.round((width * percent) / 100)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
      process.stderr.write(`\r${what} ${bar} ${percent} % of ${size}`)
    },
    end() {
      if (drawn >= 0) process.stderr.write('\r\x1b[K')
    },
  }
}
