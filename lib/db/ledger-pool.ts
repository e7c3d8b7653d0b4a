import { AsyncLocalStorage } from 'node:async_hooks'
import { Socket } from 'node:net'
import pg from 'pg'

/** The connection that a transaction got, and its `BEGIN`, which nothing waits for. */
export type Taken = { connection?: pg.PoolClient; begun?: Promise<unknown> }

/** On the global object: the pool and those who ask it may be of different copies of this module, as a site's bundles are. */
const held = globalThis as typeof globalThis & { claimLedgerTaking?: AsyncLocalStorage<Taken> }
held.claimLedgerTaking ??= new AsyncLocalStorage()

/** Who begins a transaction finds here what it was given. */
export const taking = held.claimLedgerTaking

type Given = Parameters<pg.Pool['connect']>[0]

/**
 * So many transactions of changes are at work at once in a pool. Public ones commit one after the other; more of them
 * would wait for the log's head, each with a server process and a connection that readers want.
 */
const changesAtOnce = 4

/**
 * A pool for many small transactions. What is sent in one turn of the process goes out as one packet, and a transaction's
 * `BEGIN` goes with its first statement: a round trip costs both sides more than a small statement does.
 */
export class LedgerPool extends pg.Pool {
  #free = changesAtOnce
  readonly #waiting: (() => void)[] = []

  constructor(config: pg.PoolConfig) {
    super({ ...config, pipeline: true, stream: () => new OnePacketSocket() })
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: Given): void
  override connect(callback?: Given): unknown {
    return callback ? super.connect(callback) : this.#take()
  }

  async #take(): Promise<pg.PoolClient> {
    const taken = taking.getStore()
    if (!taken || taken.connection) return super.connect()
    await this.#enter()
    try {
      const connection = await super.connect()
      taken.connection = connection
      return ofChange(connection, taken, () => this.#leave())
    } catch (error) {
      this.#leave()
      throw error
    }
  }

  async #enter(): Promise<void> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#free -= 1
  }

  /** The place goes to whoever has waited longest. */
  #leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}

/** The connection of one change: answers `BEGIN` before the server does, whose failure is the transaction's. */
function ofChange(connection: pg.PoolClient, taken: Taken, leave: () => void): pg.PoolClient {
  const query = (config: pg.QueryConfig) => {
    if (config.text !== 'BEGIN') return connection.query(config)
    // With a name it is sent as statements are, which wait for the end of the turn.
    const answer = connection.query({ name: 'begin', text: 'BEGIN' })
    answer.catch(() => {})
    taken.begun = answer
    return Promise.resolve({ rows: [], fields: [], rowCount: 0 })
  }
  const release: pg.PoolClient['release'] = (error) => {
    connection.release(error)
    leave()
  }
  return new Proxy(connection, {
    get(target, name) {
      if (name === 'query') return query
      if (name === 'release') return release
      const own = Reflect.get(target, name)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

/** pg corks its stream for each statement: what was written by then leaves when the turn ends. */
class OnePacketSocket extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork())
  }
}
