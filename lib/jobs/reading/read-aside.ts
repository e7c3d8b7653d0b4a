import { availableParallelism } from 'node:os'
import { HostGate } from '#lib/capture/host-gate.ts'
import { InvalidInput } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'
import { settings } from '#lib/settings.ts'
import type { CaptureMessage, CaptureTask, ReadCapture } from './read-capture.ts'
import { type ReaderChild, startReader, tooSlow } from './reader-child.ts'

/** How many captures are read at once, each in a process of its own; a processor is left to the site. */
const readers = Math.min(2, Math.max(1, availableParallelism() - 1))
/** How long a process without work is kept for the next capture; milliseconds. */
const restMs = 20_000

/** What a capture says, and which of the passages cited from its source it no longer has. */
export type ReadAside = { readonly read: ReadCapture; readonly gone: readonly string[] }

const gate = new HostGate(readers)
const resting: { readonly reader: ReaderChild; readonly wake: () => ReaderChild }[] = []

/**
 * Reads a capture in another process, which is kept for the next one and killed where it takes more memory or time
 * than it may. Throws `InvalidInput` for what cannot or may not be read.
 */
export async function readAside(task: CaptureTask, signal: AbortSignal): Promise<ReadAside> {
  const leave = await gate.enter('readers')
  try {
    signal.throwIfAborted()
    const reader = resting.pop()?.wake() ?? (await freshReader(signal))
    reader.child.send(task)
    const answer = await nextMessage(reader, signal, settings().intake.seconds)
    rest(reader)
    if (answer.is === 'refused') throw new InvalidInput(answer.code, answer.sentence, 'file')
    invariant(answer.is === 'done', 'a reader says that it is there once')
    return answer
  } finally {
    leave()
  }
}

/** A reader that has said that it is there: on a busy machine that takes a while, which is no document's fault. */
async function freshReader(signal: AbortSignal): Promise<ReaderChild> {
  const reader = startReader('capture-process.ts', settings().intake.memoryMb)
  await nextMessage(reader, signal, null)
  return reader
}

/** Keeps a reader that has nothing to do, without keeping this process alive for it. */
function rest(reader: ReaderChild): void {
  const { child } = reader
  const forget = () => {
    const at = resting.findIndex((one) => one.reader === reader)
    if (at >= 0) resting.splice(at, 1)
  }
  const late = setTimeout(() => child.kill(), restMs)
  late.unref()
  child.unref()
  child.channel?.unref()
  child.once('close', forget).once('error', forget)
  const wake = () => {
    clearTimeout(late)
    child.off('close', forget).off('error', forget)
    child.ref()
    child.channel?.ref()
    return reader
  }
  resting.push({ reader, wake })
}

/** What a reader says next, within so many seconds; one that says nothing is dead afterwards. */
function nextMessage(
  { child, whyEnded }: ReaderChild,
  signal: AbortSignal,
  seconds: number | null,
): Promise<CaptureMessage> {
  return new Promise<CaptureMessage>((resolve, reject) => {
    const kill = () => child.kill('SIGKILL')
    const settle = () => {
      clearTimeout(late)
      signal.removeEventListener('abort', stop)
      process.off('exit', kill)
      child.off('message', hear).off('close', ended).off('error', fail)
    }
    const fail = (error: Error) => {
      settle()
      kill()
      reject(error)
    }
    const stop = () => fail(signal.reason)
    const ended = () => fail(whyEnded())
    const hear = (message: unknown) => {
      settle()
      resolve(message as CaptureMessage)
    }
    const late = seconds === null ? undefined : setTimeout(() => fail(tooSlow(seconds)), seconds * 1000)
    signal.addEventListener('abort', stop)
    process.once('exit', kill)
    child.once('message', hear).once('close', ended).once('error', fail)
  })
}
