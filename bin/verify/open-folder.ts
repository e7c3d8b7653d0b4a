import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenFile } from '#lib/translog/index.ts'

/** The files of an export that stands in a folder. */
export function openFolder(folder: string): OpenFile {
  return async (path) => {
    const file = join(folder, ...path.split('/'))
    const found = await stat(file).catch(() => null)
    return found?.isFile() ? createReadStream(file) : null
  }
}
