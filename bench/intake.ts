/**
 * `node bench/intake.ts [site]`: reads a PDF of 300 pages as the product does, in its own process, and says when the
 * first claims were there, when all were, and what memory it took. With the address of a running site it also says what
 * that did to the site's answers.
 */

import { defaultLimits } from '#lib/intake/limits.ts'
import { wrap } from '#lib/intake/testdata/make-documents.ts'
import { makePdf, type PdfLine } from '#lib/intake/testdata/make-pdf.ts'
import { readInProcess } from '#lib/jobs/reading/read-in-process.ts'
import { settings } from '#lib/settings.ts'
import { childMemory, type Memory } from './intake/child-memory.ts'
import { pageOfProse } from './intake/prose.ts'
import { type Answers, watchSite } from './intake/watch-site.ts'

const pageCount = 300

function report(): Buffer {
  const pages = Array.from({ length: pageCount }, (_, at): PdfLine[] => [
    { words: 'REPORT ON THE ENERGY TRANSITION', x: 60, y: 775, size: 8 },
    ...wrap(pageOfProse(at), 92).map((words, row) => ({ words, x: 60, y: 730 - row * 12.5, size: 10 })),
    { words: String(at + 1), x: 300, y: 30, size: 8 },
  ])
  return makePdf(pages)
}

async function main(): Promise<void> {
  const bytes = report()
  const site = process.argv[2]
  const before: Answers | null = site === undefined ? null : await watchSite(site, () => sleep(10_000))
  let [first, read] = [0, 0]
  let counts = ''
  let memory: Memory | null = null
  const work = async () => {
    const began = performance.now()
    const watching = childMemory()
    const reading = await readInProcess(bytes, {
      name: 'report.pdf',
      isPage: false,
      limits: defaultLimits,
      memoryMb: settings().intake.memoryMb,
      seconds: 240,
      signal: new AbortController().signal,
      onPage: () => {},
      onClaims: () => {
        read = performance.now() - began
      },
      onFirst: () => {
        first = performance.now() - began
      },
    })
    memory = watching.stop()
    const done = performance.now() - began
    counts = `${reading.pages} pages, ${reading.text.length} characters, ${reading.claims.length} claims, ${reading.coverage.total} figures`
    console.log(`first claims ${inSeconds(first)}, text ${inSeconds(read)}, all ${inSeconds(done)}`)
  }
  const during = await (site === undefined ? work() : watchSite(site, work))
  console.log(counts)
  console.log(`memory of the reader: ${JSON.stringify(memory)}`)
  if (before && during)
    console.log(
      `p95 of ${site}: ${before.p95.toFixed(1)} ms at rest, ${during.p95.toFixed(1)} ms meanwhile (${before.count} and ${during.count} answers)`,
    )
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

await main()
