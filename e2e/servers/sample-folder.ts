import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of this run of the tests, which its configuration makes and names to every process of the run. */
export function folderOfThisRun(): string {
  const folder = process.env.E2E_DATA_DIR
  if (!folder) throw new Error('E2E_DATA_DIR is not set: the configuration of the tests sets it.')
  return folder
}

const sampleFolder = (): string => join(folderOfThisRun(), 'sample')

/** Makes the folder that the sites of this run begin with. */
export function makeSampleFolder(): void {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make-sample-folder.ts')], {
    env: { ...process.env, DATABASE_URL: '', SAMPLE: 'on', DATA_DIR: sampleFolder() },
    encoding: 'utf8',
  })
  if (made.status !== 0)
    throw new Error(`The sample could not be loaded. It said: ${made.stdout}${made.stderr}`)
}

/** A data folder that nobody else uses, as a first start leaves it once the sample is loaded. */
export function copySampleFolder(): string {
  const data = mkdtempSync(join(tmpdir(), 'claim-ledger-site-'))
  // Under root the cluster belongs to the user PostgreSQL runs as, and has to go on doing so.
  const copied = spawnSync('cp', ['-a', `${sampleFolder()}/.`, data], { encoding: 'utf8' })
  if (copied.status !== 0) throw new Error(`The sample could not be copied: ${copied.stderr}`)
  return data
}
