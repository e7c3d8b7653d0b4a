/**
 * A process of its own that captures sources, each until the step that the last part of its address names, and there
 * stands still for ever; killed by the test that starts it.
 */
import { z } from 'zod'
import { openDatabase } from '#lib/db/client.ts'
import { captureSource } from '../capture-source.ts'
import type { JobWork } from '../job.ts'
import { startWorking } from '../work.ts'

const url = process.argv[2] ?? ''
const db = openDatabase(url, 4)

async function stepFor(input: unknown): Promise<string> {
  const { source: id } = z.object({ source: z.uuid() }).parse(input)
  const { address } = await db.source.findUniqueOrThrow({ where: { id } })
  return address?.split('/').at(-1) ?? ''
}

async function runUntilStep(work: JobWork, input: unknown): Promise<void> {
  const last = await stepFor(input)
  const report: JobWork['report'] = async (progress) => {
    await work.report(progress)
    if (progress.step !== last) return
    console.log(last)
    await new Promise(() => {})
  }
  await captureSource.run({ ...work, report }, input)
}
await startWorking({ db, url, jobs: [{ ...captureSource, run: runUntilStep }], say: console.error })
