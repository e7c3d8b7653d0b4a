import { createServer } from 'node:net'

/**
 * A free port on loopback below 32768: above it a client that tries again and again to reach a server that is down
 * can be given the same port as its own end, and talk to itself.
 */
export async function findFreePort(from = 20_000, to = 32_000): Promise<number> {
  const start = from + Math.floor(Math.random() * (to - from))
  for (let offset = 0; offset < to - from; offset++) {
    const port = from + ((start - from + offset) % (to - from))
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${from} to ${to} is free.`)
}

/** Whether nothing listens on a port of an address. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}
