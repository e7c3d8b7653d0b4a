import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allCommands } from '#lib/commands/testdata/registry.ts'

const root = join(import.meta.dirname, '..', '..')
const files = globSync('{app,components}/**/*.tsx', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}))

/** A form that runs a command: its answer is the state that commands give to forms. */
const isOfCommand = (text: string) => text.includes('<form') && text.includes('FormState')

const shapeOf = (schema: unknown): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : []

describe('every form that runs a command', () => {
  it('carries a key, so that what is sent twice counts once', () => {
    const forms = files.filter(({ text }) => isOfCommand(text))
    expect(forms.length).toBeGreaterThan(4)
    const without = forms.filter(({ text }) => !text.includes('name="key"')).map(({ file }) => file)
    expect(without).toEqual([])
  })

  it('says which version it was opened on, where its command writes over a record', async () => {
    const overwriting = (await allCommands()).filter(({ command }) =>
      /\.(edit|correct|set-policy)$/.test(command.commandName),
    )
    expect(overwriting.length).toBeGreaterThan(4)
    for (const { command } of overwriting)
      expect(shapeOf(command.input), command.commandName).toContain('version')
    // One hidden field in each of their forms, and that of the section which puts the newer one in its place.
    const fields = files.flatMap(({ text }) => text.match(/<input type="hidden" name="version"/g) ?? [])
    expect(fields.length).toBeGreaterThan(overwriting.length)
  })
})
