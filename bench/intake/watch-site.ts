export type Answers = { readonly count: number; readonly p95: number }

/** Between two questions; milliseconds. */
const everyMs = 25

/** Asks a page of a site again and again while some work goes on; what its answers took, in milliseconds. */
export async function watchSite(address: string, work: () => Promise<void>): Promise<Answers> {
  const took: number[] = []
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now()
      await (await fetch(address)).arrayBuffer()
      took.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  })()
  await work()
  isOver = true
  await asking
  const sorted = took.sort((a, b) => a - b)
  return { count: sorted.length, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 }
}
