import type { z } from 'zod'
import type { World } from '#lib/commands/command.ts'

/** A step of signing in, or of one's own account: read from a form as a command is, it ends in commands of its own. */
export type Step<Schema extends z.ZodType, Result> = {
  (world: World, input: z.input<Schema>): Promise<Result>
  readonly input: Schema
}

export function step<Schema extends z.ZodType, Result>(
  input: Schema,
  run: (input: z.output<Schema>, world: World) => Promise<Result>,
): Step<Schema, Result> {
  return Object.assign((world: World, raw: z.input<Schema>) => run(input.parse(raw), world), { input })
}
