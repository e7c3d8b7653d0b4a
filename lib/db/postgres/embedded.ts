import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#lib/make-folder.ts'
import { makeRoles, roleAddresses } from '../database-roles.ts'
import type { DatabaseAddresses } from '../grant-roles.ts'
import { findFreePort } from './free-port.ts'
import { findBinaries } from './postgres-binaries.ts'
import { createDatabase, initCluster, spawnServer, waitForServer } from './postgres-cluster.ts'
import { giveToPostgres } from './postgres-user.ts'
import { readRunningServer, stopServer } from './running-server.ts'
import { type HeldServer, holdServer, whoHolds } from './server-hold.ts'

/** The embedded server cannot be had; the sentence says why and what to do. */
export class CannotStartDatabase extends Error {
  override readonly name = 'CannotStartDatabase'
}

export type EmbeddedDatabase = {
  /** Its addresses by what may be done there. */
  readonly addresses: DatabaseAddresses
  /** Another process of this program started it, and it goes on when this one ends. */
  readonly isJoined: boolean
  /** Stops the server in order, or leaves the one that was joined. */
  readonly stop: () => Promise<void>
  /** Calls back when the server ends before it was asked to. */
  readonly onLoss: (lost: (lastWords: string) => void) => void
}

/** How long a start goes on trying; milliseconds. */
const patience = 15_000
/** How long a server without a holder is given to be held; milliseconds. */
const grace = 1_500

const databaseName = 'claim_ledger'
const frugal = ['shared_buffers=64MB', 'max_connections=60', 'jit=off', 'max_parallel_workers_per_gather=0']

type Paths = { readonly data: string; readonly cluster: string; readonly password: string }

/**
 * The PostgreSQL of a data folder: started, or with `join` shared with the process that runs it. A server whose site
 * was killed is stopped first and recovers as it starts. Throws `CannotStartDatabase`.
 */
export async function startEmbedded(
  dataDir: string,
  { join: mayJoin }: { join: boolean },
): Promise<EmbeddedDatabase> {
  const paths: Paths = {
    data: dataDir,
    cluster: join(dataDir, 'postgres'),
    password: join(dataDir, 'database-password'),
  }
  makeDataFolder(paths)
  if (!existsSync(paths.cluster)) makeCluster(paths)
  const password = readFileSync(paths.password, 'utf8').trim()
  const deadline = Date.now() + patience
  for (;;) {
    const found = await meetRunning(paths, password, mayJoin)
    if (found) return found
    try {
      return await startOwn(paths, password)
    } catch (error) {
      // What a killed server left behind may take a moment to go, and another start may have been quicker.
      if (Date.now() > deadline || !(error instanceof CannotStartDatabase)) throw error
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

function makeDataFolder({ data }: Paths): void {
  try {
    makeFolder(data)
    const probe = mkdtempSync(join(data, 'probe-'))
    rmSync(probe, { recursive: true })
  } catch (error) {
    throw new CannotStartDatabase(
      `The data folder ${data} cannot be written to (${codeOf(error)}). Make it writable, or set DATA_DIR to another folder.`,
    )
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** Made beside and moved into place, so that a start that was cut short leaves nothing half made. */
function makeCluster(paths: Paths): void {
  const making = mkdtempSync(join(paths.data, 'making-'))
  try {
    makePassword(paths.password)
    const passwordFile = join(making, 'password')
    const cluster = join(making, 'cluster')
    writeFileSync(passwordFile, readFileSync(paths.password), { mode: 0o600 })
    mkdirSync(cluster)
    for (const path of [making, passwordFile, cluster]) giveToPostgres(path)
    initCluster(findBinaries(), cluster, passwordFile)
    renameSync(cluster, paths.cluster)
  } catch (error) {
    if (!existsSync(paths.cluster))
      throw new CannotStartDatabase(`PostgreSQL could not set up ${paths.cluster}: ${lastLine(error)}`)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

function makePassword(file: string): void {
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

function lastLine(error: unknown): string {
  const words = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  return words.trim().split('\n').at(-1) ?? ''
}

const addressOf = (port: number, password: string, name: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`

/** A server that runs on the folder already: joined, refused, or, where nobody holds it any more, stopped. */
async function meetRunning(
  paths: Paths,
  password: string,
  mayJoin: boolean,
): Promise<EmbeddedDatabase | null> {
  const running = readRunningServer(paths.cluster)
  if (!running) return null
  const url = addressOf(running.port, password, databaseName)
  const holder = await waitForHolder(addressOf(running.port, password, 'postgres'))
  if (holder === null) {
    await stopServer(running)
    return null
  }
  if (!mayJoin)
    throw new CannotStartDatabase(
      `The data folder ${paths.data} is in use by ${holder}. Stop that process first, or set DATA_DIR to another folder.`,
    )
  await waitForServer(url)
  return { addresses: await addressesAt(url), isJoined: true, stop: async () => {}, onLoss: () => {} }
}

/** Who holds a running server; whoever has only just started it is given the time to say so. */
async function waitForHolder(url: string): Promise<string | null> {
  const deadline = Date.now() + grace
  for (;;) {
    const holder = await whoHolds(url)
    if (holder !== null || Date.now() > deadline) return holder
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

async function startOwn(paths: Paths, password: string): Promise<EmbeddedDatabase> {
  const port = await findFreePort()
  const server = spawnServer(findBinaries(), paths.cluster, port, frugal)
  const words = listen(server)
  let isAsked = false
  let held: HeldServer | undefined
  let addresses: DatabaseAddresses
  const kill = () => server.kill('SIGINT')
  process.once('exit', kill)
  try {
    await waitForServer(addressOf(port, password, 'postgres'), () => server.exitCode !== null)
    held = await holdServer(addressOf(port, password, 'postgres'))
    await makeDatabase(addressOf(port, password, 'postgres'))
    addresses = await addressesAt(addressOf(port, password, databaseName))
  } catch {
    kill()
    throw new CannotStartDatabase(`PostgreSQL did not start on ${paths.cluster}: ${words()}`)
  }
  return {
    addresses,
    isJoined: false,
    async stop() {
      isAsked = true
      await held?.release()
      process.off('exit', kill)
      await endServer(server)
    },
    onLoss(lost) {
      server.once('exit', () => {
        if (!isAsked) lost(words())
      })
    },
  }
}

/** The addresses of the ledger's database on this server, with the roles that they name. */
async function addressesAt(superuser: string): Promise<DatabaseAddresses> {
  const addresses = roleAddresses(superuser)
  await makeRoles(addresses)
  return addresses
}

async function makeDatabase(url: string): Promise<void> {
  try {
    await createDatabase(url, databaseName)
  } catch (error) {
    const isThere = codeOf(error) === '42P04'
    if (!isThere) throw error
  }
}

/** Keeps the last line that the server wrote. */
function listen(server: ChildProcess): () => string {
  let last = 'it said nothing.'
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    last = text.trim().split('\n').at(-1) ?? last
  })
  return () => last
}

/** A fast shutdown, which lets nobody finish and loses nothing; after ten seconds an immediate one. */
async function endServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  const patience = setTimeout(() => server.kill('SIGQUIT'), 10_000)
  await ended
  clearTimeout(patience)
}
