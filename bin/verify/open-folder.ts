import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { OpenFile } from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'

/** The files of an export that stands in a folder. Reading them throws `CannotVerify` for one that the system refuses. */
export function openFolder(folder: string): OpenFile {
  return async (path) => {
    const file = join(folder, ...path.split('/'))
    const found = await stat(file).catch(() => null)
    return found?.isFile() ? readOrSay(file) : null
  }
}

async function* readOrSay(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file)
  } catch (error) {
    throw new CannotVerify(`${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}
