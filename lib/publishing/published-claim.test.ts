import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { claimJsonSchema, publishedClaim } from './published-claim.ts'
import versionOne from './testdata/claim-v1.schema.json' with { type: 'json' }
import { decided, open } from './testdata/claims.ts'

const schema = claimJsonSchema('https://ledger.example.org/api/v1/schemas/claim.json')
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)

describe('the published schema', () => {
  it('holds for claims in every state', () => {
    for (const claim of [decided, open]) {
      expect(publishedClaim.parse(claim)).toEqual(claim)
      expect(validate(claim), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('refuses a float for a figure, an unknown verdict and a missing licence', () => {
    const [figure] = decided.figures
    const { licence: _licence, ...unlicensed } = decided
    for (const wrong of [
      { ...decided, figures: [{ ...figure, low: 0.045 }] },
      { ...decided, verdict: 'false' },
      unlicensed,
    ])
      expect(validate(wrong)).toBe(false)
  })

  it('lets readers of this version meet what later writers add', () => {
    expect(validate({ ...decided, added: true })).toBe(true)
  })

  it('has kept every promise of version 1: names, types and what is always there', () => {
    expect(missing(versionOne, schema, '')).toEqual([])
  })
})

/** What of an old schema a new one has lost, by path; lists of codes and of properties may grow. */
function missing(old: unknown, young: unknown, path: string): string[] {
  if (typeof old !== 'object' || old === null)
    return old === young || /\.(description|\$id|title)$/.test(path) ? [] : [path]
  if (typeof young !== 'object' || young === null) return [path]
  if (Array.isArray(old) && /\.(required|enum)$/.test(path))
    return old.flatMap((one) => (Object.values(young).includes(one) ? [] : [`${path}: ${one}`]))
  return Object.entries(old).flatMap(([key, value]) => missing(value, Object(young)[key], `${path}.${key}`))
}
