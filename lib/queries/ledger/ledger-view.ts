import { type LedgerParameter, type LedgerParameters, type LedgerSort, ledgerSorts } from '#lib/addresses.ts'
import { InvalidInput } from '#lib/errors.ts'
import { figureKinds } from '#lib/figures/index.ts'
import { claimStates, verdicts } from '#lib/policy/index.ts'

/** What the ledger can be narrowed to: a verdict, or what has none yet. */
export const ledgerGroups = [...verdicts, 'undecided'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

/** The longest search, in UTF-16 units, and the most codes of one list. */
const searchLimit = 200
const listLimit = 20

/** A view of the ledger: which claims, in which order, from where on. */
export type LedgerView = {
  readonly search: string
  readonly verdicts: readonly LedgerGroup[]
  readonly states: readonly string[]
  readonly category: string | null
  /** A document's reference, a claimant's name, a source's reference. */
  readonly document: string | null
  readonly claimant: string | null
  readonly source: string | null
  readonly kind: string | null
  /** Only claims of which a check is off by more than so many per cent. */
  readonly off: number | null
  /** Days of the decision, both included, `YYYY-MM-DD`. */
  readonly from: string | null
  readonly to: string | null
  /** Only what changed after this entry of the log, or after this moment. */
  readonly since: bigint | Date | null
  readonly sort: LedgerSort
  readonly after: readonly string[] | null
}

/**
 * What an address asks for. A page shows everything where a value means nothing; with `isStrict`, as in the API, such a
 * value throws `InvalidInput` that names the parameter.
 */
export function readLedgerView(
  parameters: LedgerParameters,
  options: { readonly isStrict?: boolean; readonly sort?: LedgerSort } = {},
): LedgerView {
  const isStrict = options.isStrict ?? false
  const read = <Value>(name: LedgerParameter, parse: (text: string) => Value | undefined): Value | null => {
    const text = parameters[name]?.trim() ?? ''
    if (text === '') return null
    const value = parse(text)
    if (value !== undefined) return value
    if (isStrict)
      throw new InvalidInput(`bad-${name}`, `The parameter ${name} cannot be “${text.slice(0, 60)}”.`, name)
    return null
  }
  const codes = <Code extends string>(name: LedgerParameter, known: readonly Code[]): readonly Code[] =>
    read(name, (text) => parseCodes(text, known)) ?? []
  const search = (parameters.q ?? '').replaceAll('\0', '').trim().slice(0, searchLimit)
  const text = (name: LedgerParameter) =>
    read(name, (value) => value.replaceAll('\0', '').slice(0, searchLimit))
  return {
    search,
    verdicts: codes('verdict', ledgerGroups),
    states: codes('state', claimStates),
    category: text('category'),
    document: text('document'),
    claimant: text('claimant'),
    source: text('source'),
    kind: read('kind', (value) => figureKinds.find((one) => one === value)),
    off: read('off', parseShare),
    from: read('from', parseDay),
    to: read('to', parseDay),
    since: read('since', parseSince),
    sort:
      read('sort', (value) => ledgerSorts.find((one) => one === value)) ??
      options.sort ??
      (search === '' ? 'document' : 'relevance'),
    after: read('after', parseCursor),
  }
}

function parseCodes<Code extends string>(text: string, known: readonly Code[]): readonly Code[] | undefined {
  const asked = text.split(',', listLimit)
  const codes = asked.flatMap((one) => known.find((code) => code === one.trim()) ?? [])
  return codes.length === asked.length ? codes : undefined
}

function parseShare(text: string): number | undefined {
  const share = /^\d{1,6}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(share) ? share : undefined
}

function parseDay(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text) ? text : undefined
}

function parseSince(text: string): bigint | Date | undefined {
  if (/^\d{1,15}$/.test(text)) return BigInt(text)
  const moment = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? new Date(text) : new Date(Number.NaN)
  return Number.isNaN(moment.valueOf()) ? undefined : moment
}

/** A place in an order, as an address carries it. */
export const formatCursor = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys), 'utf8').toString('base64url')

function parseCursor(text: string): readonly string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(keys) && keys.length <= 3 && keys.every((one) => typeof one === 'string')
      ? keys
      : undefined
  } catch {
    return undefined
  }
}
