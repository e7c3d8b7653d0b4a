/**
 * A bare Node server: the answer of which BENCH_HEAD holds the head (JSON, names and values by turns) and BENCH_BYTES the
 * body; at `/lean` the same body under a head of two lines; and the search's statements at `/search`.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { z } from 'zod'
import { answerSearch } from './bare-search.ts'

const bytes = readFileSync(process.env.BENCH_BYTES ?? '')
const head: string[] = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(process.env.BENCH_HEAD ?? '', 'utf8')))
const lean = ['Content-Type', 'text/html; charset=utf-8', 'Content-Length', String(bytes.length)]
createServer((request, response) => {
  if (!request.url?.startsWith('/search')) {
    response.writeHead(200, request.url === '/lean' ? lean : head)
    response.end(bytes)
    return
  }
  const number = new URLSearchParams(request.url.split('?')[1]).get('n') ?? '0'
  answerSearch(number).then((body) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
