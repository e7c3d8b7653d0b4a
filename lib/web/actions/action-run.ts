import type { z } from 'zod'
import type { World } from '#lib/commands/command.ts'
import { ChangedMeanwhile, LedgerError, NoneDone } from '#lib/errors.ts'
import { type Fields, nestFields, readFields, withoutSecrets } from './action-fields.ts'
import { type FormProblem, problemsOf } from './action-problems.ts'
import { isInputOf } from './input-of.ts'

/** What a form shows again: nothing yet, or what was refused with what had been filled in. */
export type FormState = {
  readonly problems: readonly FormProblem[]
  readonly values: Fields
  /** What somebody else has saved of the same row meanwhile, to be seen beside one's own. */
  readonly theirs?: Fields
  /** What was done although the problems were left, as a sentence. */
  readonly said?: string
}

export type Ran<Result> =
  | { readonly done: true; readonly result: Result; readonly fields: Fields }
  | { readonly done: false; readonly state: FormState }

/** A command, or a step of signing in that reads a form as one does. */
export type Runnable<Schema extends z.ZodType, Result> = {
  (world: World, input: z.input<Schema>): Promise<Result>
  readonly input: Schema
}

/** Runs a command on a form. What the person can mend comes back as problems; our own mistakes are thrown. */
export async function runOnForm<Schema extends z.ZodType, Result>(
  command: Runnable<Schema, Result>,
  world: () => Promise<World>,
  form: FormData,
  meant: (fields: Fields) => Fields = (fields) => fields,
): Promise<Ran<Result>> {
  const { key, ...values } = readFields(form)
  const fields = meant(values)
  const refused = (problems: readonly FormProblem[]) =>
    ({ done: false, state: { problems, values: withoutSecrets(values) } }) as const
  const input: unknown = nestFields(fields)
  if (!isInputOf(command.input, input)) return refused(problemsOf(command.input, fields))
  try {
    const once = key?.[0] === undefined ? {} : { key: key[0] }
    return { done: true, result: await command({ ...(await world()), ...once }, input), fields }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    if (error instanceof NoneDone) return refused(error.each)
    const { state } = refused([{ field: error.field ?? null, message: error.message }])
    if (!(error instanceof ChangedMeanwhile)) return { done: false, state }
    const theirs = Object.fromEntries(Object.entries(error.theirs).map(([name, value]) => [name, [value]]))
    return { done: false, state: { ...state, theirs } }
  }
}
