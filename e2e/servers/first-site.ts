/** The site that all tests share which change nothing; the folders of the run go with it. */
import { rmSync } from 'node:fs'
import { copySampleFolder, folderOfThisRun, makeSampleFolder } from './sample-folder.ts'

makeSampleFolder()
const data = copySampleFolder()
process.on('exit', () => {
  for (const folder of [data, folderOfThisRun()]) rmSync(folder, { recursive: true, force: true })
})
process.env.DATA_DIR = data
await import('#bin/start.ts')
