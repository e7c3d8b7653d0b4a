import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cancelJob } from '#lib/commands/job/cancel-job.ts'
import { enqueue } from '#lib/db/queue/enqueue.ts'
import type { JobState } from '#lib/db/queue/job-record.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { InvalidInput } from '#lib/errors.ts'
import { systemActor } from '#lib/policy/index.ts'
import { type Job, job, PassingFailure } from './job.ts'
import { startWorking, type Working } from './work.ts'

let working: Working | undefined
let child: ChildProcessByStdio<null, Readable, null> | undefined
const said: string[] = []
afterEach(async () => {
  child?.kill('SIGKILL')
  await working?.stop()
  working = undefined
  said.length = 0
})

async function startWith(run: Parameters<typeof job<'intake.read'>>[1]): Promise<void> {
  const { db, url } = await testDatabase()
  const jobs: Job[] = [job('intake.read', run)]
  working = await startWorking({ db, url, jobs, say: (sentence) => said.push(sentence) })
}

async function ask(): Promise<string> {
  const { db } = await testDatabase()
  const id = randomUUID()
  await db.$transaction((tx) =>
    enqueue(tx, { id, kind: 'intake.read', input: { intake: id }, subject: id, now: new Date() }),
  )
  return id
}

async function rowOf(id: string) {
  return (await testDatabase()).db.job.findUniqueOrThrow({ where: { id } })
}

const untilState = (id: string, state: JobState) =>
  vi.waitFor(async () => expect((await rowOf(id)).state).toBe(state), { timeout: 30_000, interval: 50 })

describe('work in the background', () => {
  it('begins when the command that asked for it is committed, and shows how far it is', async () => {
    const seen: string[] = []
    await startWith(async ({ report }, { intake }) => {
      seen.push(intake)
      await report({ step: 'reading', done: 3, total: 4 })
    })
    const { db } = await testDatabase()
    const undone = randomUUID()
    const rolledBack = db.$transaction(async (tx) => {
      await enqueue(tx, { id: undone, kind: 'intake.read', input: { intake: undone }, now: new Date() })
      throw new Error('no')
    })
    await expect(rolledBack).rejects.toThrow('no')
    const id = await ask()
    await untilState(id, 'done')
    expect(seen).toEqual([id])
    expect(await rowOf(id)).toMatchObject({ step: 'reading', done: 3, total: 4, attempt: 1, problem: null })
    expect(await db.job.findUnique({ where: { id: undone } })).toBeNull()
  })

  it('ends at once with the sentence that says what is wrong with its input', async () => {
    await startWith(async () => {
      throw new InvalidInput('empty-file', 'This file is empty.')
    })
    const id = await ask()
    await untilState(id, 'failed')
    expect(await rowOf(id)).toMatchObject({ problem: 'This file is empty.', attempt: 1 })
    expect(said).toEqual([])
  })

  it('is tried again where the fault is ours', async () => {
    let attempts = 0
    await startWith(async () => {
      attempts += 1
      if (attempts === 1) throw new Error('the disk is full')
    })
    const id = await ask()
    await untilState(id, 'done')
    expect(await rowOf(id)).toMatchObject({ attempt: 2 })
    expect(said.join()).toContain('the disk is full')
  })

  it('is tried again where something passes, and says so in a line', async () => {
    let attempts = 0
    await startWith(async () => {
      attempts += 1
      if (attempts === 1) throw new PassingFailure('The site did not answer in time.')
    })
    const id = await ask()
    await untilState(id, 'done')
    expect(said).toEqual([`The job intake.read (${id}) is tried again: The site did not answer in time.`])
  })

  it('is called off before it begins, and while it goes on', async () => {
    const { db } = await testDatabase()
    const waiting = await ask()
    await cancelJob({ db, actor: systemActor }, { job: waiting })
    const begun: string[] = []
    let aborted = false
    await startWith(async ({ signal }, { intake }) => {
      begun.push(intake)
      await once(signal, 'abort')
      aborted = true
      signal.throwIfAborted()
    })
    const running = await ask()
    await untilState(running, 'running')
    await cancelJob({ db, actor: systemActor }, { job: running })
    await vi.waitFor(() => expect(aborted).toBe(true), { timeout: 10_000 })
    expect(begun).toEqual([running])
    expect((await rowOf(running)).state).toBe('cancelled')
    await expect(cancelJob({ db, actor: systemActor }, { job: running })).rejects.toThrow('has ended already')
  })

  it('survives kill -9: another worker takes it up', async () => {
    const { db, url } = await testDatabase()
    child = spawn(process.execPath, [join(import.meta.dirname, 'testdata', 'hanging-worker.ts'), url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const id = await ask()
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await rowOf(id)).toMatchObject({ state: 'running', done: 7 })
    // The time that a dead worker is waited for, made to have passed.
    await db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE id = ${id}::uuid`
    await db.$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, maintain_on = NULL`
    await startWith(async () => {})
    await untilState(id, 'done')
    expect(await rowOf(id)).toMatchObject({ attempt: 2, total: null })
  })
})
