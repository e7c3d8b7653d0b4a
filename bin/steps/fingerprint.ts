import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The content of the files that some globs name, as one hash; the order of a file system plays no part. */
export function fingerprint(globs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of globSync([...globs], {
    exclude: ['**/node_modules/**', 'lib/db/generated/**'],
  }).sort()) {
    if (!statSync(file).isFile()) continue
    hash.update(`${file}\0`)
    hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Whether `mark`, written after the last making, says that it was made from the same content. */
export function isFresh(mark: string, print: string): boolean {
  return existsSync(mark) && readFileSync(mark, 'utf8') === print
}

/** Says from which content something was made. */
export function remember(mark: string, print: string): void {
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, print)
}
