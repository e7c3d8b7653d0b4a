/** Work shorter than this shows no bar; milliseconds. */
const worthShowingMs = 2_000
const width = 30

/** A bar on a terminal's standard error, drawn where the work takes longer than two seconds. */
export function progressBar(what: string): {
  readonly show: (done: number, size: number) => void
  readonly end: () => void
} {
  const began = performance.now()
  let drawn = -1
  return {
    show(done, size) {
      const percent = size === 0 ? 100 : Math.floor((100 * done) / size)
      if (!process.stderr.isTTY || percent === drawn || performance.now() - began < worthShowingMs) return
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
