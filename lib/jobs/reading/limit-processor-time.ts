import { Worker } from 'node:worker_threads'

/** The signal that a process ends by which has used a processor longer than it may. */
export const outOfTime = 'SIGXCPU'

/**
 * Ends this process by `outOfTime` when it has been on a processor for so many more seconds. What it waits for one, on a
 * machine with much to do, is not its document's fault.
 */
export function limitProcessorTime(seconds: number): void {
  new Worker(new URL('./watch-processor-time.ts', import.meta.url), { workerData: { seconds } }).unref()
}
