import { randomUUID } from 'node:crypto'
import { z } from 'zod'

/** Objects that stand in the test's ledger, by the names that inputs have for them. */
export type Objects = Readonly<Record<string, unknown>>

/** Texts for formats that only a pattern describes; the first that fits is taken. */
const texts = [
  'Some words that say something.',
  'words',
  '2027-01-31',
  '2027-01-31T09:00:00Z',
  'https://example.org/page',
  'somebody@example.org',
  '12.5',
  '12',
  'CC-BY-4.0',
  'en',
  'a_name',
  'yes',
  'x'.repeat(43),
  'a'.repeat(64),
  '$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHQ$x',
  'QUJD',
  '00000000-0000-4000-8000-000000000000',
]

/**
 * An input that a command's schema takes: the objects of the ledger by the names of their fields, plain values elsewhere.
 * Null where none could be made; then `Objects` or `texts` lack something, and the caller says which field.
 */
export function exampleInput(schema: z.ZodType, objects: Objects): { input: unknown } | { problem: string } {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  const input = exampleOf(asNode(shape), objects, '')
  const parsed = schema.safeParse(input)
  if (parsed.success) return { input }
  const [issue] = parsed.error.issues
  return {
    problem: `${issue?.path.join('.') || 'the whole'}: ${issue?.message} (made ${JSON.stringify(input)})`,
  }
}

type Node = Readonly<Record<string, unknown>>

const asNode = (value: unknown): Node => (typeof value === 'object' && value !== null ? { ...value } : {})
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function exampleOf(node: Node, objects: Objects, name: string): unknown {
  if (name in objects && node.type === 'array') return Number(node.minItems ?? 0) > 0 ? [objects[name]] : []
  if (name in objects && takesText(node)) return objects[name]
  if ('const' in node) return node.const
  if ('default' in node) return node.default
  const choices = choicesOf(node)
  const known = (choice: Node) =>
    Object.keys(asNode(choice.properties)).filter((one) => one in objects).length
  const [choice] = choices.toSorted((a, b) => known(b) - known(a))
  if (choice !== undefined) return exampleOf(choice, objects, name)
  const [first] = asList(node.enum)
  if (first !== undefined) return first
  if (node.type === 'object') return objectOf(node, objects)
  if (node.type === 'array') {
    const least = Number(node.minItems ?? 0)
    return Array.from({ length: least }, () => exampleOf(asNode(node.items), objects, ''))
  }
  if (node.type === 'boolean') return false
  if (node.type === 'integer' || node.type === 'number')
    return Math.max(1, Number(node.minimum ?? 1), Number(node.exclusiveMinimum ?? 0) + 1)
  return node.type === 'string' ? textOf(node) : undefined
}

const takesText = (node: Node): boolean =>
  node.type === undefined
    ? choicesOf(node).length === 0 || choicesOf(node).some(takesText)
    : node.type === 'string'

const choicesOf = (node: Node): Node[] =>
  [...asList(node.anyOf), ...asList(node.oneOf), ...asList(node.allOf)].map(asNode)

function objectOf(node: Node, objects: Objects): unknown {
  const properties = Object.entries(asNode(node.properties))
  const required = new Set(asList(node.required))
  return Object.fromEntries(
    properties
      .filter(([name]) => required.has(name) || name in objects)
      .map(([name, inner]) => [name, exampleOf(asNode(inner), objects, name)]),
  )
}

function textOf(node: Node): string {
  if (node.format === 'uuid') return randomUUID()
  if (node.format === 'uri') return 'https://example.org/page'
  if (node.format === 'date-time') return '2027-01-31T09:00:00Z'
  const patterns = [node, ...asList(node.allOf).map(asNode)].flatMap(({ pattern }) =>
    typeof pattern === 'string' ? [new RegExp(pattern, 'u')] : [],
  )
  const longest = Number(node.maxLength ?? Number.POSITIVE_INFINITY)
  const fits = (text: string) => text.length <= longest && patterns.every((pattern) => pattern.test(text))
  return texts.find(fits) ?? 'nothing fits'
}
