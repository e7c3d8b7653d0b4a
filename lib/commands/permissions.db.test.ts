import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { LedgerError } from '#lib/errors.ts'
import { type Action, type Actor, actions, may, refusals } from '#lib/policy/index.ts'
import { askers, type Cell, everyCell } from '#lib/policy/testdata/matrix.ts'
import { permissionTable } from '#lib/policy/testdata/permission-table.ts'
import { runOnForm } from '#lib/web/actions/action-run.ts'
import { askerOf, type ExampleWorld, exampleWorld, rehearsal } from './testdata/example-world.ts'
import { formOf } from './testdata/form-of.ts'
import { inputFor } from './testdata/input-for.ts'
import { type AnyCommand, allCommands, type Registered } from './testdata/registry.ts'

const cells = everyCell()
/** What the table itself says no with. */
const codes: ReadonlySet<string> = new Set([
  'not-signed-in',
  'role-too-low',
  'wrong-state',
  ...Object.keys(refusals),
])

let world: ExampleWorld
let registered: Registered[]
const commands = new Map<Action, AnyCommand>()

beforeAll(async () => {
  world = await exampleWorld((await testDatabase()).db)
  registered = await allCommands()
  // What runs a command several times goes by its name too; the command itself comes first.
  for (const { command } of registered.toReversed()) commands.set(command.commandName, command)
})

const allowed = (cell: Cell) => may(askerOf(world, cell.asker, cell.facts), cell.action, cell.facts)
const named = ({ action, asker, facts }: Cell) => `${action} by ${asker} ${JSON.stringify(facts)}`

type At = { readonly db: PrismaClient; readonly actor: Actor }

/** A database that forgets, with the claim in the cell's state, and the cell's asker. */
const at = (cell: Cell): At => ({
  db: rehearsal(world, cell.facts.state),
  actor: askerOf(world, cell.asker, cell.facts),
})

async function codeOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    // Whatever stops an example later on, it is not the policy.
    return error instanceof LedgerError ? error.code : String(error)
  }
}

describe('the table of permissions', () => {
  it('has a row for every command, and a command for every row', () => {
    const rows: ReadonlySet<string> = new Set(actions)
    const without = registered.filter(({ command }) => !rows.has(command.commandName))
    expect(without.map(({ file }) => `${file} has no row in lib/policy/permission.ts`)).toEqual([])
    const idle = actions.filter((action) => !commands.has(action))
    expect(idle.map((action) => `${action} is the row of no command`)).toEqual([])
  })

  it('is written down, with its count', () => {
    const file = join(import.meta.dirname, '..', '..', 'docs', 'permissions.md')
    const table = permissionTable(cells)
    writeFileSync(file, table)
    expect(table).toContain(`${cells.length} cells`)
    expect(cells.length).toBeGreaterThan(actions.length * askers.length)
  })
})

describe('every cell of it holds', () => {
  it('in the command: who may not is turned away before anything is read, whatever they send', async () => {
    const wrong: string[] = []
    for (const cell of cells.filter((one) => !allowed(one))) {
      const command = commands.get(cell.action)
      if (command === undefined) continue
      const input = inputFor(command, cell.facts, world.objects)
      const code = await codeOf(() => command(at(cell), input))
      if (code === null || !codes.has(code)) wrong.push(`${named(cell)}: ${code ?? 'was let through'}`)
    }
    expect(wrong).toEqual([])
  })

  it('in the command: who may is not turned away by the policy', async () => {
    const wrong: string[] = []
    for (const cell of cells.filter(allowed)) {
      const command = commands.get(cell.action)
      if (command === undefined) continue
      const input = inputFor(command, cell.facts, world.objects)
      const code = await codeOf(() => command(at(cell), input))
      if (code !== null && codes.has(code)) wrong.push(`${named(cell)}: ${code}`)
    }
    expect(wrong).toEqual([])
  })

  it('in the form: what a person may not is not done, however the form is filled in', async () => {
    const wrong: string[] = []
    let tried = 0
    const seen = new Set<string>()
    for (const cell of cells.filter((one) => !allowed(one) && one.asker !== 'system')) {
      const pair = `${cell.action} ${cell.asker} ${cell.facts.isOwn}`
      if (seen.has(pair)) continue
      seen.add(pair)
      const command = commands.get(cell.action)
      if (command === undefined) continue
      tried += 1
      const form = formOf(inputFor(command, cell.facts, world.objects))
      const ran = await runOnForm(command, async () => at(cell), form)
      if (ran.done) wrong.push(`${named(cell)} was done`)
    }
    expect(wrong).toEqual([])
    expect(tried).toBeGreaterThan(0)
  })
})
