import type { Facts } from '#lib/policy/index.ts'
import { exampleInput, type Objects } from './example-input.ts'
import { exampleInputs } from './example-inputs.ts'
import type { AnyCommand } from './registry.ts'

/** What a cell is tried with. Where only the role counts, the policy answers before the input is looked at, so anything will do. */
export function inputFor(
  command: Pick<AnyCommand, 'commandName' | 'input'>,
  facts: Facts,
  objects: Objects,
): unknown {
  const own = exampleInputs[command.commandName]
  if (own !== undefined) return own
  const made = exampleInput(command.input, objects)
  if ('input' in made) return made.input
  if (Object.keys(facts).length === 0) return {}
  throw new Error(
    `${command.commandName}: no example for ${made.problem}. Add it to lib/commands/testdata/example-inputs.ts.`,
  )
}
