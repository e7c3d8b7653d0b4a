import type { z } from 'zod'
import { type Fields, nestFields } from './action-fields.ts'

/** What a person has to mend, and in which field; null where it is no single one. */
export type FormProblem = { readonly field: string | null; readonly message: string }

type Issue = z.core.$ZodIssue

/** For what a schema has no words of its own. */
const plainly = { error: () => 'Choose or fill in this one.' }

/** Everything that a schema has against a form, each with its field, in the order of the schema. */
export function problemsOf(schema: z.ZodType, fields: Fields): FormProblem[] {
  const bare = issuesOf(schema, fields, new Set())
  const missing = bare.map(({ path }) => path.join('.')).filter((name) => isBlank(fields[name]))
  // Told as blank rather than absent, a missing field is named by its schema's own sentence.
  const issues = missing.length === 0 ? bare : issuesOf(schema, fields, new Set(missing))
  return issues.map(({ path, message }) => ({ field: path.join('.') || null, message }))
}

const isBlank = (values: readonly string[] | undefined) => values?.every((value) => value.trim() === '')

type Place = { path: readonly PropertyKey[]; message: string }

function issuesOf(schema: z.ZodType, fields: Fields, blanks: ReadonlySet<string>): Place[] {
  const parsed = schema.safeParse(nestFields(fields, blanks), plainly)
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => flatten(issue, [], fields))
}

/** Of a union, the issues of the alternative that was meant: the one that asks for the fields which the form has. */
function flatten(issue: Issue, above: readonly PropertyKey[], fields: Fields): Place[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  const [meant] = issue.errors
    .map((issues) => ({ issues, strange: issues.filter((inner) => isStrange(inner, path, fields)).length }))
    .sort((a, b) => a.strange - b.strange || a.issues.length - b.issues.length)
  return (meant?.issues ?? []).flatMap((inner) => flatten(inner, path, fields))
}

const isStrange = (issue: Issue, above: readonly PropertyKey[], fields: Fields) =>
  issue.code === 'unrecognized_keys' || fields[[...above, ...issue.path].join('.')] === undefined
