import { readingDatabase } from '#lib/db/client.ts'
import { shownRecordLines } from '#lib/db/shown-records.ts'
import { TooMany } from '#lib/errors.ts'
import { readContents } from '#lib/queries/log/log-contents.ts'
import { withLogSnapshot } from '#lib/queries/log/log-snapshot.ts'
import { openRoute } from './open-response.ts'
import { openToAll, publicRoute } from './public-route.ts'

const jsonLines = {
  'Content-Type': 'application/jsonl; charset=utf-8',
  'Cache-Control': 'no-cache',
  ...openToAll,
}

/** Ledgers sent at once: each keeps a connection to the database until it is read. */
const sendingMax = 2
/** The longest that a reader may take for one part; milliseconds. */
const patienceMs = 30_000
let sending = 0

/**
 * What the ledger shows, a line a subject, as in an export; `X-Log-Size` says how many entries the log had then, so that
 * `claim-ledger verify ADDRESS` can hold it against the checkpoint of that size.
 */
export const answerShownLedger = (): Promise<Response> =>
  openRoute(async () => {
    if (sending >= sendingMax)
      throw new TooMany('busy', 'The ledger is being sent to others; ask again in a moment.')
    sending += 1
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const size = Promise.withResolvers<number>()
    const sent = send(writable, size.resolve).finally(() => {
      sending -= 1
    })
    sent.catch(size.reject)
    return new Response(readable, { headers: { ...jsonLines, 'X-Log-Size': String(await size.promise) } })
  })

/** What is asked for by HEAD: the same without the lines, which nobody would read. */
export const describeShownLedger = (): Promise<Response> =>
  openRoute(async () => {
    const size = await withLogSnapshot(readingDatabase(), async (snapshot) => snapshot.size)
    return new Response(null, { headers: { ...jsonLines, 'X-Log-Size': String(size) } })
  })

async function send(writable: WritableStream<Uint8Array>, onSize: (size: number) => void): Promise<void> {
  const writer = writable.getWriter()
  const encoder = new TextEncoder()
  try {
    await withLogSnapshot(readingDatabase(), async (snapshot) => {
      onSize(snapshot.size)
      for await (const line of shownRecordLines(snapshot.db)) {
        await within(writer.ready, patienceMs)
        void writer.write(encoder.encode(line)).catch(() => {})
      }
    })
    await within(writer.close(), patienceMs)
  } catch (error) {
    await writer.abort(error).catch(() => {})
    throw error
  }
}

async function within(done: Promise<void>, ms: number): Promise<void> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('The reader took too long.')), ms)
  await Promise.race([done, late.promise]).finally(() => clearTimeout(timer))
}

/** What the published entries of one bundle stand for, a line each, as in an export; `path` is below `/tlog/contents/`. */
export const answerContents = (path: string): Promise<Response> =>
  publicRoute(
    readContents,
    { path: `contents/${path}` },
    (text) => new Response(text, { headers: jsonLines }),
  )
