import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Command } from '../command.ts'

export type AnyCommand = Command<z.ZodType, unknown>
export type Registered = { readonly file: string; readonly export: string; readonly command: AnyCommand }

const root = join(import.meta.dirname, '..')

const isCommand = (value: unknown): value is AnyCommand =>
  typeof value === 'function' && 'commandName' in value && 'input' in value

/** Every command that a file of `lib/commands` exports, found by looking. */
export async function allCommands(): Promise<Registered[]> {
  const files = globSync('*/*.ts', { cwd: root }).filter(
    (file) => !file.endsWith('.test.ts') && !file.startsWith('testdata'),
  )
  const found: Registered[] = []
  for (const file of files.sort()) {
    const module: Record<string, unknown> = await import(join(root, file))
    for (const [name, value] of Object.entries(module))
      if (isCommand(value)) found.push({ file: file.replaceAll('\\', '/'), export: name, command: value })
  }
  return found
}
