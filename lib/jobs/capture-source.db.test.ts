import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { badAnswers, type ChangingSite, page, startChangingSite } from '#e2e/servers/changing-site.ts'
import { failureSentences } from '#lib/capture/failure-sentence.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import { captureSource as askForCapture } from '#lib/commands/source/capture-source.ts'
import { partSources } from '#lib/commands/source/part-sources.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { makeOutlinePdf } from '#lib/intake/testdata/make-documents.ts'
import { outline } from '#lib/intake/testdata/outline.ts'
import { actorForPerson, captureFailures, systemActor } from '#lib/policy/index.ts'
import sentences from '#lib/web/catalogue/en-sources.json' with { type: 'json' }
import { captureSource } from './capture-source.ts'
import { startWorking, type Working } from './work.ts'

let db: PrismaClient
let url: string
let site: ChangingSite
/** Two captures are made at a time at each: with these, sixteen. */
let more: ChangingSite[]
let working: Working | undefined
const children: ChildProcessByStdio<null, Readable, null>[] = []
const world = () => ({ db, actor: systemActor })

beforeAll(async () => {
  ;({ db, url } = await testDatabase())
  site = await startChangingSite()
  more = await Promise.all(Array.from({ length: 7 }, startChangingSite))
  process.env.CAPTURE_PRIVATE_HOSTS = [site, ...more].map(({ host }) => host).join(', ')
  process.env.ARXIV_URL = site.origin
  process.env.DOI_URL = `${site.origin}/doi`
})
afterEach(killAll)
afterAll(async () => {
  await stopWorking()
  await Promise.all([site, ...more].map((one) => one.close()))
})

async function stopWorking(): Promise<void> {
  await working?.stop()
  working = undefined
}

const work = async () => {
  working ??= await startWorking({ db, url, jobs: [captureSource], say: () => {} })
}
const ended = (id: string) =>
  vi.waitFor(
    async () => {
      const job = await db.job.findUniqueOrThrow({ where: { id } })
      expect(['done', 'failed']).toContain(job.state)
      return job
    },
    { timeout: 90_000, interval: 25 },
  )

const capture = (path: string) => captureNamed(site.origin + path)

async function captureNamed(identifier: string) {
  await work()
  const added = await addSource(world(), { identifier })
  const { capture: id } =
    added.capture === null ? await askForCapture(world(), { source: added.source }) : added
  const job = await ended(id ?? '')
  const source = await db.source.findUniqueOrThrow({
    where: { ref: added.source },
    include: { snapshots: { orderBy: { number: 'asc' } }, visits: { orderBy: { at: 'asc' } }, watch: true },
  })
  return { job, source }
}

describe('a capture', () => {
  it('keeps what the address says, once for each change, with what the page says of itself', async () => {
    const head =
      '<meta name="citation_title" content="A report on cost"><meta name="citation_author" content="Liu, Aixin">'
    site.set('/report', page('Report – Site', ['It cost $2 per GPU hour.'], head))
    const { source, job } = await capture('/report')
    expect(job).toMatchObject({ state: 'done', step: 'recorded', done: 4, total: 4 })
    expect(source).toMatchObject({ title: 'A report on cost', author: 'Liu, Aixin' })
    expect(source.snapshots).toMatchObject([
      {
        number: 1,
        via: 'fetched',
        status: 200,
        mediaType: 'text/html',
        finalAddress: `${site.origin}/report`,
      },
    ])
    expect(source.snapshots[0]?.text).toContain('It cost $2 per GPU hour.')
    expect(source.watch?.dueAt.getTime()).toBeGreaterThan(Date.now() + 80_000_000)
    const again = await capture('/report')
    expect(again.source.snapshots).toHaveLength(1)
    expect(again.source.visits).toMatchObject([{ bytesChanged: null }, { bytesChanged: false }])
    site.set('/report', page('Report', ['It cost $3 per GPU hour.'], head))
    const changed = await capture('/report')
    expect(changed.source.snapshots.map((one) => one.number)).toEqual([1, 2])
  })

  it('of a paper of arXiv keeps the PDF, with what its page says of it', async () => {
    const head =
      '<meta name="citation_title" content="A paper"><meta name="citation_author" content="Liu, Aixin">'
    site.set('/abs/2412.19437', page('[2412.19437] A paper', ['An abstract alone.'], head))
    site.set('/pdf/2412.19437', {
      headers: { 'content-type': 'application/pdf' },
      body: makeOutlinePdf(outline),
    })
    const { source } = await captureNamed('arXiv:2412.19437v2')
    expect(source).toMatchObject({ title: 'A paper', author: 'Liu, Aixin' })
    expect(source.snapshots).toMatchObject([
      { mediaType: 'application/pdf', requestedAddress: `${site.origin}/pdf/2412.19437` },
    ])
    expect(source.snapshots[0]?.pages.length).toBeGreaterThan(0)
    expect(source.snapshots[0]?.text).not.toContain('An abstract alone.')
    site.set('/abs/2412.00001', page('Withdrawn', ['This paper was withdrawn.']))
    const withdrawn = await captureNamed('2412.00001')
    expect(withdrawn.source.snapshots[0]?.text).toContain('This paper was withdrawn.')
  })

  it('of a DOI keeps what it resolves to', async () => {
    site.set('/doi/10.1000/a%23b', badAnswers.redirect('/article'))
    site.set(
      '/article',
      page('Article', ['The article itself.'], '<meta name="citation_doi" content="10.1000/a#b">'),
    )
    const { source } = await captureNamed('doi:10.1000/A#b')
    expect(source).toMatchObject({
      doi: '10.1000/a#b',
      snapshots: [{ finalAddress: `${site.origin}/article` }],
    })
  })

  it('finds a source again by what it says, at whatever address', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')
    site.set('/original', page('Report', [words]))
    site.set('/mirror', page('Report', [words.replace(' word7 ', ' – word7: ')]))
    const original = await capture('/original')
    const mirror = await capture('/mirror')
    expect(mirror.job.state).toBe('done')
    expect(mirror.source.sameAsId).toBe(original.source.id)
    expect(mirror.source.snapshots).toEqual([])
    expect(await addSource(world(), { identifier: `${site.origin}/mirror` })).toMatchObject({
      source: original.source.ref,
      isNew: false,
    })
  })

  it('keeps two apart that an editor has parted, each with its own text from then on', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `edition${index}`).join(' ')
    site.set('/first-edition', page('Book', [words]))
    site.set('/second-edition', page('Book', [words]))
    const first = await capture('/first-edition')
    const second = await capture('/second-edition')
    expect(second.source.sameAsId).toBe(first.source.id)
    const { id, name } = await db.person.create({
      data: {
        id: randomUUID(),
        name: 'An Editor',
        role: 'editor',
        email: 'editor@parting.example',
        createdAt: new Date(),
      },
    })
    const editor = { db, actor: actorForPerson({ id, name, role: 'editor' }) }
    const asked = { source: second.source.ref, reason: 'The second edition only looks the same.' }
    await partSources(editor, asked)
    await expect(partSources(editor, asked)).rejects.toMatchObject({ code: 'parted-already' })
    const again = await db.job.findFirstOrThrow({
      where: { subject: second.source.id },
      orderBy: { createdAt: 'desc' },
    })
    expect(await ended(again.id)).toMatchObject({ state: 'done' })
    const parted = await db.source.findUniqueOrThrow({
      where: { id: second.source.id },
      include: { snapshots: true },
    })
    expect(parted).toMatchObject({ sameAsId: null, snapshots: [{ number: 1 }] })
  })

  it('reads tables with their cells', async () => {
    site.set('/prices.csv', { headers: { 'content-type': 'text/csv' }, body: 'Model,Input\nR1,0.55\n' })
    const { source } = await capture('/prices.csv')
    expect(source.snapshots[0]?.tables).toEqual([
      {
        sheet: '',
        rows: [
          ['Model', 'Input'],
          ['R1', '0.55'],
        ],
      },
    ])
    expect(source.snapshots[0]?.text).toBe('Model | Input\nR1 | 0.55')
  })

  it.each([
    ['nothing there', { status: 404 }, 'not-found'],
    ['a block', { status: 403 }, 'blocked'],
    ['something too large', badAnswers.largeByHeader, 'too-large'],
    ['an image', badAnswers.imageAsHtml, 'unlisted-type'],
  ] as const)('says what it was where it got nothing: %s', async (_name, answer, failure) => {
    const path = `/${failure}`
    site.set(path, answer)
    const { job, source } = await capture(path)
    expect(job).toMatchObject({ state: 'failed', problem: failureSentences[failure], attempt: 1 })
    expect(source.visits).toMatchObject([{ failure, sha256: null }])
    expect(source.snapshots).toEqual([])
    expect(source.watch?.misses).toBe(1)
  })

  it('records that there was nothing to read', async () => {
    site.set('/empty', page('', []))
    const { job, source } = await capture('/empty')
    expect(job).toMatchObject({ state: 'failed', problem: 'There are no words in this document.' })
    expect(source.visits).toMatchObject([{ failure: 'unlisted-type' }])
  })

  it('has a sentence of its own for each failure, the same on the pages as in a job', () => {
    expect(sentences.captureFailure).toEqual(failureSentences)
    expect(new Set(Object.values(failureSentences)).size).toBe(captureFailures.length)
  })
})

describe('several workers', () => {
  it('are at most twice at a host at a time, all together', { timeout: 120_000 }, async () => {
    await stopWorking()
    const own = more[0] ?? site
    const stopped = await startStopping(3)
    const jobs: string[] = []
    for (let number = 0; number < 6; number += 1) {
      const path = `/many-${number}/${number < 2 ? 'keeping' : 'none'}`
      own.set(path, page('Many', [`Words of ${path}.`]))
      jobs.push((await addSource(world(), { identifier: own.origin + path })).capture ?? '')
    }
    const other = await addSource(world(), { identifier: `${site.origin}/other/keeping` })
    site.set('/other/keeping', page('Other', ['Words.']))
    await vi.waitFor(() => expect(stopped).toEqual(['keeping', 'keeping', 'keeping']), { timeout: 60_000 })
    // Two stand still at the one host and one at the other: nobody goes a third time to the first.
    expect(await db.job.count({ where: { id: { in: jobs }, state: 'running' } })).toBe(2)
    await killAll()
    await db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'`
    await db.$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, maintain_on = NULL`
    await work()
    for (const id of [...jobs, other.capture ?? '']) expect(await ended(id)).toMatchObject({ state: 'done' })
  })
})

describe('kill -9 of the worker', () => {
  const steps = ['fetching', 'keeping', 'reading', 'recording', 'recorded']
  const times = process.env.PROVE === 'full' ? 20 : 3
  /** Each worker holds four captures at once. */
  const workers = 4

  it(`at every step of a capture, ${times} times each, leaves one snapshot and loses none`, {
    timeout: times * 100_000,
  }, async () => {
    for (let done = 0; done < times; done += 3) {
      const rounds = Math.min(3, times - done)
      const paths = steps.flatMap((step) => Array.from({ length: rounds }, () => `/${randomUUID()}/${step}`))
      const sites = [site, ...more]
      const places = paths.map((path, index) => ({ path, at: sites[index % sites.length] ?? site }))
      for (const { path, at } of places) at.set(path, page('Kept', [`Words of ${path}.`]))
      await stopWorking()
      const stopped = await startStopping(workers)
      const jobs: string[] = []
      for (const { path, at } of places)
        jobs.push((await addSource(world(), { identifier: at.origin + path })).capture ?? '')
      await vi.waitFor(() => expect([...stopped].sort()).toEqual(paths.map(stepOf).sort()), {
        timeout: 150_000,
      })
      await killAll()
      // The time that a dead worker is waited for, made to have passed.
      await db.$executeRaw`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE state = 'active'`
      await db.$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, maintain_on = NULL`
      await work()
      for (const id of jobs) expect(await ended(id)).toMatchObject({ state: 'done', attempt: 2 })
      for (const { path, at } of places)
        expect(await db.snapshot.count({ where: { requestedAddress: at.origin + path } })).toBe(1)
      expect(await db.visit.count({ where: { captureId: { in: jobs } } })).toBe(paths.length)
      await stopWorking()
    }
  })
})

const stepOf = (path: string) => path.split('/').at(-1) ?? ''

/** Workers that stand still where the address says; gives the steps at which they do, as they come. */
async function startStopping(count: number): Promise<string[]> {
  const stopped: string[] = []
  for (let started = 0; started < count; started += 1) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'testdata', 'stopping-worker.ts'), url],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    child.stdout.on('data', (words: Buffer) => stopped.push(...words.toString().trim().split('\n')))
    children.push(child)
  }
  return stopped
}

async function killAll(): Promise<void> {
  const gone = children.splice(0)
  for (const child of gone) child.kill('SIGKILL')
  await Promise.all(
    gone.map((child) => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null)),
  )
}
