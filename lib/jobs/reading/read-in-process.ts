import { InvalidInput } from '#lib/errors.ts'
import type { IntakeLimits } from '#lib/intake/limits.ts'
import { outOfTime } from './limit-processor-time.ts'
import { startReader, tooSlow } from './reader-child.ts'
import type { FirstReading, ReaderMessage, Reading } from './reader-message.ts'

export type ReadingOptions = {
  readonly name: string
  readonly isPage: boolean
  readonly limits: IntakeLimits
  readonly memoryMb: number
  /** Of a processor; on a clock it may be `patience` times as long. */
  readonly seconds: number
  readonly signal: AbortSignal
  readonly onPage: (page: number, pages: number) => void
  /** The text stands, and claims are being looked for. */
  readonly onClaims: () => void
  readonly onFirst: (first: FirstReading) => void
}

/** How much longer than the processor's time reading may take on a machine that has much else to do. */
const patience = 6

/**
 * Reads a document and finds its claims in a process of its own, which is killed where it takes more memory or time
 * than it may. Throws `InvalidInput` for a document that cannot or may not be read.
 */
export async function readInProcess(bytes: Uint8Array, options: ReadingOptions): Promise<Reading> {
  const { name, isPage, limits, memoryMb, seconds, signal } = options
  const { child, whyEnded } = startReader('reader-process.ts', memoryMb)
  let isLate = false
  const late = setTimeout(
    () => {
      isLate = true
      child.kill('SIGKILL')
    },
    seconds * patience * 1000,
  )
  const kill = () => child.kill('SIGKILL')
  signal.addEventListener('abort', kill)
  process.once('exit', kill)
  try {
    return await new Promise<Reading>((resolve, reject) => {
      child.on('message', (message) => hear(message as ReaderMessage, options, resolve, reject))
      child.once('error', reject)
      child.once('close', (_code, endedBy) => {
        if (signal.aborted) reject(signal.reason)
        else if (isLate || endedBy === outOfTime) reject(tooSlow(seconds))
        else reject(whyEnded())
      })
      child.send({ bytes, name, isPage, limits, seconds })
    })
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', kill)
    process.off('exit', kill)
    kill()
  }
}

function hear(
  message: ReaderMessage,
  options: ReadingOptions,
  resolve: (reading: Reading) => void,
  reject: (error: Error) => void,
): void {
  if (message.is === 'page') options.onPage(message.page, message.pages)
  else if (message.is === 'claims') options.onClaims()
  else if (message.is === 'first') options.onFirst(message.first)
  else if (message.is === 'done') resolve(message.reading)
  else reject(new InvalidInput(message.code, message.sentence, 'file'))
}
