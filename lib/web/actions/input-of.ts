import type { z } from 'zod'

/** Whether what came from outside is what a schema takes. */
export function isInputOf<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): value is z.input<Schema> {
  return schema.safeParse(value).success
}
