import { followActor } from '#lib/auth/current-actor.ts'
import { database } from '#lib/db/client.ts'
import { type Listening, listen } from '#lib/db/listen.ts'
import { NotFound } from '#lib/errors.ts'
import { readQueueCounts } from '#lib/queries/desk/queue-counts.ts'
import { settings } from '#lib/settings.ts'
import { problem } from './problem.ts'

/** Changes that come close together are told once; milliseconds. */
const gatherMs = 400
/** Told anew this often although nothing changed: proxies keep the connection, and an ended session is noticed; milliseconds. */
const beatMs = 25_000

/** This process's one ear at the database, and who is to be told. On the global object, as development loads modules anew. */
const held = globalThis as typeof globalThis & {
  claimLedgerLive?: { heard: Set<() => void>; listening: Promise<Listening> }
}

function ear(): Set<() => void> {
  const { databaseUrl = '' } = settings()
  if (!held.claimLedgerLive) {
    const heard = new Set<() => void>()
    const tell = () => {
      for (const one of heard) one()
    }
    held.claimLedgerLive = { heard, listening: listen(databaseUrl, 'desk', tell, tell) }
  }
  return held.claimLedgerLive.heard
}

/**
 * The desk's counts as server-sent events: at once, and after every command of anybody, for as long as the page is open
 * and its session lasts.
 */
export async function liveCounts(request: Request): Promise<Response> {
  const actorNow = await followActor()
  const read = async () => readQueueCounts(database(), await actorNow(), {})
  try {
    await read()
  } catch (error) {
    if (error instanceof NotFound) return problem(404, error.code, error.message)
    throw error
  }
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let pause: ReturnType<typeof setTimeout> | undefined
      let isOver = false
      const send = async () => {
        pause = undefined
        try {
          const told = encoder.encode(`data: ${JSON.stringify(await read())}\n\n`)
          if (!isOver) controller.enqueue(told)
        } catch {
          // Whoever was suspended or signed out is told no more; a browser that asks again is refused.
          end()
        }
      }
      const wake = () => {
        pause ??= setTimeout(() => void send(), gatherMs)
      }
      const beat = setInterval(wake, beatMs)
      stop = () => {
        isOver = true
        ear().delete(wake)
        clearTimeout(pause)
        clearInterval(beat)
      }
      const end = () => {
        if (isOver) return
        stop()
        controller.close()
      }
      ear().add(wake)
      request.signal.addEventListener('abort', end)
      void send()
    },
    cancel: () => stop(),
  })
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
