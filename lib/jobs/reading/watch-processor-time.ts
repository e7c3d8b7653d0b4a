/** A thread beside a reader, whose own thread may be too busy to look at the time. */
import { workerData } from 'node:worker_threads'
import { outOfTime } from './limit-processor-time.ts'

const started = process.cpuUsage()
const microseconds = Number(workerData.seconds) * 1_000_000

setInterval(() => {
  const { user, system } = process.cpuUsage(started)
  if (user + system > microseconds) process.kill(process.pid, outOfTime)
}, 100)
