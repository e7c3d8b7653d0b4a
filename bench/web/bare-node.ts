/** A bare Node server: the bytes of the file that BENCH_BYTES names, and the search's statements at `/search`. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { answerSearch } from './bare-search.ts'

const bytes = readFileSync(process.env.BENCH_BYTES ?? '')
createServer((request, response) => {
  if (!request.url?.startsWith('/search')) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length })
    response.end(bytes)
    return
  }
  const number = new URLSearchParams(request.url.split('?')[1]).get('n') ?? '0'
  answerSearch(number).then((body) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
