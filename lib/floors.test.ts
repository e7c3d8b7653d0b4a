import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'))

const { floors } = z
  .object({
    floors: z.array(z.object({ package: z.string(), atLeast: z.string(), because: z.string().min(20) })),
  })
  .parse(readJson('docs/floors.json'))
const { packages } = z
  .object({
    packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
  })
  .parse(readJson('package-lock.json'))
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(readJson('package.json'))

/** Of three numbers each; a version with more to it (a pre-release) is older than the one without. */
function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split('-', 1)[0]?.split('.').map(Number) ?? []
  const [have, want] = [numbers(version), numbers(floor)]
  const first = want.findIndex((number, index) => number !== have[index])
  return first === -1 ? !version.includes('-') : (have[first] ?? 0) > (want[first] ?? 0)
}

/** Every copy of a package that runs with the product, wherever it lies. */
const copiesOf = (name: string) =>
  Object.entries(packages).filter(([path, { dev }]) => path.endsWith(`node_modules/${name}`) && dev !== true)

describe('versions', () => {
  it.each([
    ['16.2.11', '16.2.11', true],
    ['16.10.0', '16.2.11', true],
    ['16.2.10', '16.2.11', false],
    ['15.9.99', '16.0.0', false],
    ['16.2.11-canary.3', '16.2.11', false],
    ['17.0.0-rc.1', '16.2.11', true],
  ])('%s is at least %s: %j', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected)
  })
})

describe('what the product runs on', () => {
  it.each(floors.map((floor) => [floor.package, floor.atLeast] as const))(
    'has no copy of %s below %s',
    (name, atLeast) => {
      const copies = copiesOf(name)
      expect(copies.length).toBeGreaterThan(0)
      const below = copies.filter(([, { version }]) => !isAtLeast(version ?? '0.0.0', atLeast))
      expect(below.map(([path, { version }]) => `${path} is ${version}`)).toEqual([])
    },
  )

  it('is at most 45 packages of our own choosing, each with its reason', () => {
    const names = Object.keys(dependencies)
    expect(names.length).toBeLessThanOrEqual(45)
    const reasons = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
    expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })
})
