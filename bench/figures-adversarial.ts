import { fork } from 'node:child_process'
import { once } from 'node:events'
import { findFigures } from '../lib/figures/find/find-figures.ts'
import { hardTexts } from './adversarial/figure-texts.ts'

/**
 * Milliseconds for text made to be hard: 1 MB on the first call of a process of its own, by the clock, as processor time of
 * the calling thread (the clock of a machine with nothing else to do) and of the whole process (which compiles and collects
 * on other threads); then the least processor time of several calls for 1 MB and for 2 MB. Aims: 500 ms for 1 MB, and a
 * factor of 2.5 between the two sizes. `node bench/figures-adversarial.ts '1% '` measures one piece, `… 0-65` some of them.
 */
const megabyte = 1_000_000
const rounds = 2
/** A text that takes longer than all its rounds should is stopped, and said to be. */
const mostSeconds = 120

type First = { readonly clock: number; readonly thread: number; readonly all: number }
type Times = { readonly first: First; readonly once: number; readonly twice: number }

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

function firstFor(text: string): First {
  const [clock, thread, all] = [performance.now(), process.threadCpuUsage(), process.cpuUsage()]
  findFigures(text)
  return {
    clock: performance.now() - clock,
    thread: milliseconds(process.threadCpuUsage(thread)),
    all: milliseconds(process.cpuUsage(all)),
  }
}

function millisecondsFor(text: string): number {
  const started = process.cpuUsage()
  findFigures(text)
  return milliseconds(process.cpuUsage(started))
}

const leastFor = (text: string): number =>
  Math.min(...Array.from({ length: rounds }, () => millisecondsFor(text)))

function measure(of: (size: number) => string): Times {
  const text = of(megabyte)
  const first = firstFor(text)
  return { first, once: leastFor(text), twice: leastFor(of(2 * megabyte)) }
}

/** The times of one text, taken by a new process; null where it had to be stopped. */
async function measureApart(at: number): Promise<Times | null> {
  const child = fork(import.meta.filename, ['--one', String(at)])
  const stop = setTimeout(() => child.kill(), mostSeconds * 1000)
  const said: Promise<Times> = once(child, 'message').then(([times]) => times)
  const times = await Promise.race([said, once(child, 'exit').then(() => null)])
  clearTimeout(stop)
  return times
}

const padded = (time: number): string => time.toFixed(0).padStart(6)

function lineOf(name: string, times: Times | null): string {
  const label = JSON.stringify(name).padEnd(26)
  if (times === null) return `${label} stopped after ${mostSeconds} s`
  const { first, once: least, twice } = times
  const grown = twice / least
  const said = [
    first.thread > 500 || least > 500 ? 'slow' : '',
    grown > 2.5 && twice > 100 ? 'grows' : '',
  ].join(' ')
  return `${label} ${padded(first.clock)} ${padded(first.thread)} ${padded(first.all)} ${padded(least)} ${padded(twice)}  × ${grown.toFixed(2)} ${said}`
}

async function measureAll(only: string | undefined): Promise<void> {
  console.log('piece                       clock thread    all   1 MB   2 MB')
  let [slowest, most] = [0, 0]
  const [from, to] = /^\d+-\d+$/.test(only ?? '') ? `${only}`.split('-').map(Number) : []
  for (const [at, { name }] of hardTexts.entries()) {
    const isAsked = from === undefined || to === undefined ? only === name : at >= from && at <= to
    if (only !== undefined && !isAsked) continue
    const times = await measureApart(at)
    console.log(lineOf(name, times))
    slowest = Math.max(slowest, times?.first.thread ?? Number.POSITIVE_INFINITY)
    most = Math.max(most, times === null ? 0 : times.twice / times.once)
  }
  console.log(`slowest first call of the thread ${slowest.toFixed(0)} ms; most growth × ${most.toFixed(2)}`)
}

const [asked, at] = process.argv.slice(2)
const text = asked === '--one' ? hardTexts[Number(at)] : undefined
if (text === undefined) await measureAll(asked)
else process.send?.(measure(text.of))
