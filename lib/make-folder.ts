import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing; `mode` is of the folders made. Throws what the system says.
 * Node's own recursive `mkdir` never returns where a folder takes no children and says ENOENT, as /proc does.
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (existsSync(path)) return
  makeFolder(dirname(path), mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(path)) throw error
  }
}
