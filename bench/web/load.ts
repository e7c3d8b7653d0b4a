/**
 * One load generator, run as a process of its own: `node bench/web/load.ts <port> <connections> <seconds>`, the requests'
 * targets as JSON on standard input, what was seen as JSON on standard output. Plain sockets, one request at a time on
 * each, so that it costs less than any server that it measures.
 */
import { createConnection, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const [port = '', connections = '', seconds = ''] = process.argv.slice(2)
const targets = z
  .array(z.string())
  .min(1)
  .parse(JSON.parse(await text(process.stdin)))
const requests = targets.map((target) =>
  Buffer.from(
    `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: */*\r\nAccept-Encoding: br, gzip\r\n\r\n`,
  ),
)

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')
const latencies: number[] = []
let failed = 0
let bytes = 0
let next = 0
let isMeasuring = false

/** Bytes of the whole answer at the start of `data`; null while some are missing. */
function answerLength(data: Buffer): number | null {
  const end = data.indexOf(headEnd)
  if (end < 0) return null
  const head = data.toString('latin1', 0, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const whole = end + 4 + Number(length)
    return data.length >= whole ? whole : null
  }
  return data.length >= 5 && data.subarray(-5).equals(lastChunk) ? data.length : null
}

function drive(socket: Socket): void {
  let held: Buffer = Buffer.alloc(0)
  let began = 0
  const ask = () => {
    began = performance.now()
    socket.write(requests[next++ % requests.length] ?? '')
  }
  socket.setNoDelay(true)
  socket.on('connect', ask)
  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const length = answerLength(held)
    if (length === null) return
    if (isMeasuring) {
      latencies.push(performance.now() - began)
      bytes += length
      if (held.toString('latin1', 9, 12) !== '200') failed += 1
    }
    held = held.subarray(length)
    ask()
  })
  socket.on('error', () => {
    failed += 1
  })
}

const sockets = Array.from({ length: Number(connections) }, () =>
  createConnection({ port: Number(port), host: '127.0.0.1' }),
)
for (const socket of sockets) drive(socket)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
await pause(500)
isMeasuring = true
const began = performance.now()
await pause(Number(seconds) * 1_000)
isMeasuring = false
const elapsed = (performance.now() - began) / 1_000
for (const socket of sockets) socket.destroy()
latencies.sort((a, b) => a - b)
const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0
console.log(
  JSON.stringify({
    perSecond: latencies.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    failed,
    bytesEach: bytes / Math.max(1, latencies.length),
  }),
)
process.exit(0)
