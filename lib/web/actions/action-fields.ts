/** A form as it was sent: every field's values by its name, rows counted from 0 without gaps. */
export type Fields = Readonly<Record<string, readonly string[]>>

/** A form of ours has some dozens of fields; one with more was not made by us. */
const fieldLimit = 500

/**
 * `source.title`, `figures.0.name`, `proposals.<id>.reason`, `evidence[]`: words, row numbers and ids, and `[]` where any
 * number of values may come.
 */
const namePattern =
  /^[a-z][a-zA-Z]*(\.(\d{1,2}|[a-z][a-zA-Z]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})){0,3}(\[\])?$/

/** What a person filled in; names that are not ours and files are left out, and rows that were left empty. */
export function readFields(form: FormData): Fields {
  const found = new Map<string, string[]>()
  for (const [name, value] of [...form.entries()].slice(0, fieldLimit)) {
    if (typeof value !== 'string' || !namePattern.test(name)) continue
    found.set(name, [...(found.get(name) ?? []), value.replaceAll('\r\n', '\n')])
  }
  return Object.fromEntries(closeGaps(found))
}

/** Fields whose values are never sent back. */
const secretFields: ReadonlySet<string> = new Set([
  'password',
  'newPassword',
  'currentPassword',
  'code',
  'token',
])

/** The fields that may be shown again. */
export function withoutSecrets(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secretFields.has(name)))
}

const rowPattern = /^(.*?)\.(\d+)(\..*)?$/

/** Renumbers each list's rows so that those with anything in them come first and follow one another. */
function closeGaps(found: ReadonlyMap<string, string[]>): [string, string[]][] {
  const filled = new Map<string, Set<number>>()
  for (const [name, values] of found) {
    const [, list, row] = rowPattern.exec(name) ?? []
    if (list === undefined || values.every((value) => value.trim() === '')) continue
    filled.set(list, (filled.get(list) ?? new Set()).add(Number(row)))
  }
  return [...found].flatMap(([name, values]): [string, string[]][] => {
    const [, list, row, rest] = rowPattern.exec(name) ?? []
    if (list === undefined) return [[name, values]]
    const rows = [...(filled.get(list) ?? [])].sort((a, b) => a - b)
    const place = rows.indexOf(Number(row))
    return place === -1 ? [] : [[`${list}.${place}${rest ?? ''}`, values]]
  })
}

type Branch = { [key: string]: Nested }
type Nested = string | string[] | Nested[] | Branch

/** A command's input out of a form's fields: what was left empty is not there, except where `blanks` names it. */
export function nestFields(fields: Fields, blanks: ReadonlySet<string> = new Set()): Branch {
  const root: Branch = Object.create(null)
  for (const [name, values] of Object.entries(fields)) {
    const isList = name.endsWith('[]')
    const path = (isList ? name.slice(0, -2) : name).split('.')
    const filled = values.filter((value) => value.trim() !== '')
    const value = isList ? filled : (filled[0] ?? (blanks.has(name) ? '' : undefined))
    place(root, path, value)
  }
  return Object.fromEntries(Object.entries(root).map(([key, value]) => [key, listsOf(value)]))
}

/** Puts a value where its path says; without one, only the branches on the way there. */
function place(branch: Branch, [key = '', ...rest]: readonly string[], value: string | string[] | undefined) {
  if (rest.length === 0) {
    if (value !== undefined) branch[key] = value
    return
  }
  const next = branch[key]
  const inner: Branch = isBranch(next) ? next : Object.create(null)
  branch[key] = inner
  place(inner, rest, value)
}

const isBranch = (value: Nested | undefined): value is Branch =>
  typeof value === 'object' && !Array.isArray(value)

/** A branch whose every key is a row's number becomes a list. */
function listsOf(value: Nested): Nested {
  if (!isBranch(value)) return value
  const inner = Object.entries(value).map(([key, one]) => [key, listsOf(one)] as const)
  return inner.length > 0 && inner.every(([key]) => /^\d+$/.test(key))
    ? inner.sort(([a], [b]) => Number(a) - Number(b)).map(([, one]) => one)
    : Object.fromEntries(inner)
}
