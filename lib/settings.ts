import { z } from 'zod'

const schema = z.object({
  /** The PostgreSQL that holds the ledger; `npm start` sets it to the embedded one where nothing is set. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
})

export type Settings = { readonly databaseUrl: string | undefined }

/** A setting that cannot be used; the sentence names it and what was expected. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/** What an environment says, parsed. Throws `WrongSetting` on the first value that cannot be used. */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = schema.safeParse(environment)
  if (parsed.success) return { databaseUrl: parsed.data.DATABASE_URL }
  const [issue] = parsed.error.issues
  throw new WrongSetting(`${issue?.path.join('.')} cannot be used: ${issue?.message}.`)
}

/** The settings of this process; the only reader of its environment. */
export function settings(): Settings {
  return parseSettings(process.env)
}
