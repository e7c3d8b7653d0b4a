import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { InvalidInput } from '#lib/errors.ts'

/** A process of its own that reads what people and sites send; what it is given to read can exhaust nothing but it. */
export type ReaderChild = {
  readonly child: ChildProcess
  /** Why it ended by itself, from the end of what it wrote. */
  readonly whyEnded: () => Error
}

/** Starts a program of this folder, with at most so many megabytes of heap. It answers to messages. */
export function startReader(
  program: 'reader-process.ts' | 'capture-process.ts',
  memoryMb: number,
): ReaderChild {
  const child = fork(join(import.meta.dirname, program), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [`--max-old-space-size=${memoryMb}`],
    env: { NODE_ENV: 'production' },
  })
  const words = lastWords(child.stderr)
  return {
    child,
    whyEnded: () =>
      /heap out of memory|Array buffer allocation failed/.test(words())
        ? tooBig(memoryMb)
        : new Error(`The reader process ended: ${words()}`),
  }
}

/** Gives the end of what was written, at most some lines. */
function lastWords(stream: NodeJS.ReadableStream | null): () => string {
  let words = ''
  stream?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  return () => words.trim()
}

/** Why a reader was killed that took longer than it may. */
export const tooSlow = (seconds: number) =>
  new InvalidInput(
    'too-slow',
    `Reading this document takes longer than ${seconds} seconds, so it was given up.`,
    'file',
  )
const tooBig = (memoryMb: number) =>
  new InvalidInput(
    'too-much-memory',
    `Reading this document takes more than ${memoryMb} MB of memory, so it was given up.`,
    'file',
  )
