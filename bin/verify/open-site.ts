import { exportPaths, noteBytesMax, type OpenFile, parseCheckpoint, parseNote } from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'

/** One answer of the site may take this long to begin; milliseconds. */
const patienceMs = 30_000
/** How often the ledger is asked for again where the log grew meanwhile or the site is busy, and how long between; milliseconds. */
const tries = 20
const pauseMs = 500

/** The header by which a site says how many entries the ledger it sends has. */
export const logSizeHeader = 'x-log-size'

/**
 * The log and the ledger of a running site, below `/tlog/` of its address. The ledger is held, with the checkpoint
 * that it belongs to: both speak of the same entries, however busy the site is. Throws `CannotVerify`.
 */
export async function openSite(address: string): Promise<OpenFile> {
  const base = baseOf(address)
  const open = openBelow(base)
  const held = await holdLedger(base, open)
  return async (path) => {
    const bytes = held.get(path)
    return bytes ? once(bytes) : open(path)
  }
}

function baseOf(address: string): URL {
  try {
    return new URL('/tlog/', address)
  } catch {
    throw new CannotVerify(`${address} is no address of a site.`)
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function openBelow(base: URL): OpenFile {
  return async (path) => {
    const response = await get(new URL(path, base))
    if (response.status === 404) return null
    if (!response.ok || !response.body)
      throw new CannotVerify(`${response.url} answered ${response.status}; try again later.`)
    return partsOf(response)
  }
}

async function* partsOf(response: Response): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of response.body ?? []) yield part
  } catch (error) {
    throw cannotRead(response.url, error)
  }
}

async function get(address: URL): Promise<Response> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error('it took too long to answer')), patienceMs)
  try {
    return await fetch(address, { redirect: 'error', signal: late.signal })
  } catch (error) {
    throw cannotRead(String(address), error)
  } finally {
    clearTimeout(timer)
  }
}

function cannotRead(address: string, error: unknown): CannotVerify {
  const { cause } = error instanceof Error ? error : { cause: undefined }
  const why = cause instanceof Error && cause.message !== '' ? cause.message.trim() : String(error)
  return new CannotVerify(`${address} cannot be read: ${why}.`)
}

/** The ledger and the checkpoint of one size, by their paths; the checkpoint alone where the site shows no ledger. */
async function holdLedger(base: URL, open: OpenFile): Promise<Map<string, Uint8Array>> {
  for (let left = tries; left > 0; left -= 1) {
    const ledger = await get(new URL(exportPaths.ledger, base))
    if (ledger.status === 429 && left > 1) {
      await ledger.body?.cancel()
      await pause()
      continue
    }
    const lines = await ledger.bytes().catch((error: unknown) => {
      throw cannotRead(ledger.url, error)
    })
    const checkpoint = await readNote(open)
    if (checkpoint === null) return new Map()
    const held = new Map([[exportPaths.checkpoint as string, checkpoint]])
    if (ledger.status === 404) return held
    if (!ledger.ok) throw new CannotVerify(`${ledger.url} answered ${ledger.status}; try again later.`)
    const size = ledger.headers.get(logSizeHeader)
    if (size === null)
      throw new CannotVerify(`${ledger.url} is no ledger: no log belongs to what it answered.`)
    if (sizeOf(checkpoint, base) === Number(size)) return held.set(exportPaths.ledger, lines)
    await pause()
  }
  throw new CannotVerify('The log grew each time while the ledger was read; try again when it is quieter.')
}

async function readNote(open: OpenFile): Promise<Uint8Array | null> {
  const chunks = await open(exportPaths.checkpoint)
  if (chunks === null) return null
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return new Uint8Array(Buffer.concat(parts)).slice(0, noteBytesMax + 1)
}

/** The size that a checkpoint speaks of; whether it can be believed is for the verifier to say. */
function sizeOf(checkpoint: Uint8Array, base: URL): number {
  try {
    return parseCheckpoint(parseNote(new TextDecoder().decode(checkpoint)).text).size
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotVerify(`${new URL(exportPaths.checkpoint, base)} is no checkpoint: ${why}`)
  }
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs))
