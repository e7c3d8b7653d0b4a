/** An input as a form sends it: `source.title`, `figures.0.name`, `evidence[]`. */
export function formOf(input: unknown): FormData {
  const form = new FormData()
  for (const [name, value] of fieldsOf(input, '')) form.append(name, value)
  return form
}

function fieldsOf(value: unknown, name: string): [string, string][] {
  if (value === null || value === undefined) return []
  // A list that nothing was chosen of still has its field, as on the page.
  if (Array.isArray(value) && value.length === 0) return [[`${name}[]`, '']]
  if (Array.isArray(value))
    return value.flatMap((one, index) =>
      typeof one === 'object' ? fieldsOf(one, `${name}.${index}`) : [[`${name}[]`, String(one)]],
    )
  if (typeof value === 'object' && !(value instanceof Date))
    return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, name === '' ? key : `${name}.${key}`))
  return [[name, value instanceof Date ? value.toISOString() : String(value)]]
}
