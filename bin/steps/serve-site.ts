import { createServer, type Server } from 'node:http'
import next from 'next'
import { isFree } from '#lib/db/postgres/free-port.ts'
import { settings, settle } from '#lib/settings.ts'
import { answerWithHeaders } from '#lib/web/answer-with-headers.ts'
import { securityHeaders } from '#lib/web/headers.ts'
import { holdShapes } from '#lib/web/page-cache/hold-shapes.ts'
import { keepFresh } from '#lib/web/page-cache/keep-fresh.ts'
import { pageCache } from '#lib/web/page-cache/page-cache.ts'
import { answerGone } from '#lib/web/routes/answer-gone.ts'
import { openFront } from '#lib/web/routes/open-front.ts'
import { CannotStart } from './step.ts'

/** The port to listen on: the one that PORT asks for, or the first free one from 3000, said where it is another. */
export async function choosePort(): Promise<number> {
  const { port, host } = settings()
  if (port !== undefined) {
    if (await isFree(port, host)) return port
    throw new CannotStart(
      `The port ${port} is taken by another program. Set PORT to a free one, or leave it out.`,
    )
  }
  for (let next = 3000; next < 3100; next++) {
    if (!(await isFree(next, host))) continue
    if (next !== 3000) console.log(`The port 3000 is taken, so the site listens on ${next}.`)
    settle({ port: next })
    return next
  }
  throw new CannotStart('No port from 3000 to 3099 is free. Set PORT to a free one.')
}

export type Site = { readonly close: () => Promise<void> }

/** Serves the site on `port` in this process; but for development from the page cache, which the database at `url` keeps fresh. */
export async function serveSite(port: number, isDevelopment: boolean, url: string): Promise<Site> {
  const { host } = settings()
  const server = createServer()
  const app = next({ dev: isDevelopment, dir: process.cwd(), hostname: host, port, httpServer: server })
  await app.prepare()
  const handle = answerGone(app.getRequestHandler())
  const answer = answerWithHeaders((request, response) => void handle(request, response))
  const cache = isDevelopment ? null : pageCache(handle, securityHeaders, openFront(answer, securityHeaders))
  const listening = cache && (await keepFresh(url, cache.drop))
  if (cache) holdShapes(server)
  server.on('request', cache?.handle ?? answer)
  await listen(server, port, host)
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3_000).unref()
      await closed
      await listening?.stop()
      await app.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
