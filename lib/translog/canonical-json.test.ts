import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, jsonDepthMax, strictCanonicalJson } from './canonical-json.ts'
import { bitsOf, es6Numbers } from './testdata/es6-numbers.ts'

const vectors = join(import.meta.dirname, '..', '..', '..', 'shared', 'tlog-vectors', 'jcs')
const numRuns = process.env.PROVE === 'full' ? 10_000 : 300

describe('canonical JSON', () => {
  it('sorts names by UTF-16 code units, at every level', () => {
    expect(canonicalJson({ b: 1, a: { '\u{1f600}': 1, '\ufb33': 2, é: [3, { z: null, y: true }] } })).toBe(
      '{"a":{"é":[3,{"y":true,"z":null}],"\u{1f600}":1,"\ufb33":2},"b":1}',
    )
  })

  it('prints numbers as ECMAScript does', () => {
    expect(canonicalJson([JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    )
  })

  it('escapes only what must be escaped', () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/\u007f')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f"')
  })

  it('is one spelling: reading and writing again changes nothing, whatever the order of the names', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }).filter((value) => JSON.stringify(value).isWellFormed()),
        (value) => {
          const plain = JSON.parse(JSON.stringify(value))
          const text = canonicalJson(plain)
          expect(JSON.parse(text)).toEqual(plain)
          expect(canonicalJson(JSON.parse(text))).toBe(text)
          expect(canonicalJson(reversed(plain))).toBe(text)
        },
      ),
      { seed: 8785, numRuns },
    )
  })

  const refused: [string, unknown][] = [
    ['half a surrogate pair', '\ud800'],
    ['half a surrogate pair in a name', { '\udc00': 1 }],
    ['NaN', Number.NaN],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['a hole', new Array(1)],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['a symbol', Symbol('s')],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a map', new Map()],
  ]
  it.each(refused)('refuses %s', (_, value) => {
    const call: (input: never) => string = canonicalJson
    expect(() => Reflect.apply(call, null, [value])).toThrow(
      expect.objectContaining({ code: 'not-canonical' }),
    )
  })

  it('takes objects without a prototype, and names like __proto__', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}')
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}')
  })

  it('nests to its limit and no deeper', () => {
    const nest = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels))
    expect(canonicalJson(nest(jsonDepthMax + 1))).toHaveLength(2 * (jsonDepthMax + 1))
    expect(() => canonicalJson(nest(jsonDepthMax + 2))).toThrow('levels deep')
  })
})

describe('strict canonical JSON', () => {
  it('refuses an undefined member, which the general form leaves out', () => {
    expect(canonicalJson({ a: undefined, b: { c: undefined } })).toBe('{"b":{}}')
    expect(() => Reflect.apply(strictCanonicalJson, null, [{ a: undefined }])).toThrow('not plain')
  })

  it('has safe integers and no other numbers', () => {
    expect(strictCanonicalJson([0, -1, Number.MAX_SAFE_INTEGER])).toBe('[0,-1,9007199254740991]')
    for (const number of [0.5, 2 ** 53, -(2 ** 53), Number.NaN, 1e300])
      expect(() => strictCanonicalJson({ a: [number] })).toThrow('has no place')
  })
})

describe.skipIf(!existsSync(vectors))('the RFC 8785 vectors (skipped without ../shared)', () => {
  const names = existsSync(vectors) ? readdirSync(join(vectors, 'input')) : []

  it.each(names)('%s byte for byte', (name) => {
    const input = JSON.parse(readFileSync(join(vectors, 'input', name), 'utf8'))
    const output = readFileSync(join(vectors, 'output', name))
    const hex = readFileSync(join(vectors, 'outhex', name.replace('.json', '.txt')), 'utf8')
    const bytes = Buffer.from(canonicalJson(input))
    expect(bytes.equals(output)).toBe(true)
    expect(bytes.toString('hex')).toBe(hex.replaceAll(/\s/g, ''))
  })

  it('prints 100,000 numbers as the suite does', () => {
    const { sha256ByLineCount } = JSON.parse(readFileSync(join(vectors, 'es6-number-checksums.json'), 'utf8'))
    const digest = createHash('sha256')
    const digests: Record<string, string> = {}
    let lines = 0
    for (const number of es6Numbers(100_000)) {
      digest.update(`${bitsOf(number).toString(16)},${canonicalJson(number)}\n`)
      lines += 1
      if (`${lines}` in sha256ByLineCount) digests[lines] = digest.copy().digest('hex')
    }
    expect(digests).toEqual(sha256ByLineCount)
  })
})

function reversed(value: unknown): ReturnType<typeof JSON.parse> {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
