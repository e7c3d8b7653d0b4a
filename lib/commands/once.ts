import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import type { Work } from './command.ts'

/** Keys as our forms make them; a longer one was not made by us. */
const keyPattern = /^[a-zA-Z0-9-]{8,64}$/

export type Once<Result> = {
  /** What the command gave when it ran with this key; undefined where it never did. */
  readonly result: Result | undefined
  /** The statement that keeps it, to be sent with the rows. */
  readonly keep: (result: Result) => Prisma.Sql
}

/**
 * Makes a form's key count once for whoever sent it: a second sending waits for the first to end and gets its result.
 * A command that was refused leaves no trace, so that its form can be mended and sent with the same key.
 */
export async function once<Result>(work: Work, name: string, key: string): Promise<Once<Result>> {
  const { tx, sql, actor, now } = work
  if (!keyPattern.test(key))
    throw new InvalidInput('invalid-key', 'This form’s key is not one of ours.', 'key')
  const own = `${actor.id ?? actor.kind}:${key}`
  const added = await sql.rows(Prisma.sql`
    INSERT INTO ran_command (key, name, at) VALUES (${own}, ${name}, ${now})
    ON CONFLICT (key) DO NOTHING RETURNING key`)
  if (added.length === 0) {
    const row = await tx.ranCommand.findUniqueOrThrow({ where: { key: own } })
    if (row.name !== name)
      throw new Conflict(
        'key-used',
        'This form’s key was used for something else. Open the page again.',
        'key',
      )
    return { result: row.result as Result, keep }
  }
  return { result: undefined, keep }

  function keep(result: Result): Prisma.Sql {
    return Prisma.sql`UPDATE ran_command SET result = ${JSON.stringify(result ?? null)}::jsonb WHERE key = ${own}`
  }
}
