import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

const pure = [
  'lib/text',
  'lib/figures',
  'lib/anchoring',
  'lib/citation',
  'lib/extraction',
  'lib/translog',
  'lib/policy',
  'lib/publishing',
]
const leaves = ['lib/errors', 'lib/invariant', 'lib/addresses', 'lib/make-folder', 'lib/markdown']

/** DESIGN.md, "The house": which folder may import values from which. A folder may always import itself. */
const arrows: Record<string, readonly string[]> = {
  'lib/text': [],
  'lib/translog': [],
  'lib/errors': [],
  'lib/invariant': [],
  'lib/addresses': [],
  'lib/make-folder': [],
  'lib/markdown': [],
  'lib/settings': ['lib/errors'],
  'lib/figures': ['lib/text', 'lib/invariant'],
  'lib/anchoring': ['lib/text', 'lib/figures'],
  'lib/extraction': ['lib/text', 'lib/figures', 'lib/anchoring'],
  'lib/citation': [],
  'lib/policy': ['lib/figures', 'lib/errors'],
  'lib/publishing': ['lib/addresses', 'lib/translog', 'lib/figures'],
  'lib/credentials': ['lib/text', 'lib/settings', 'lib/errors'],
  'lib/capture': ['lib/text', 'lib/citation', 'lib/settings', 'lib/errors'],
  'lib/mail': ['lib/settings', 'lib/errors'],
  'lib/intake': ['lib/text', 'lib/markdown', 'lib/settings', 'lib/errors'],
  'lib/db': [
    'lib/text',
    'lib/figures',
    'lib/settings',
    'lib/errors',
    'lib/translog',
    'lib/invariant',
    'lib/make-folder',
  ],
  'lib/blobs': ['lib/db', 'lib/settings', 'lib/errors'],
  'lib/signing': ['lib/translog', 'lib/make-folder'],
  'lib/queries': [...pure, 'lib/addresses', 'lib/db', 'lib/blobs', 'lib/errors', 'lib/invariant'],
  'lib/commands': [
    ...pure,
    'lib/addresses',
    'lib/db',
    'lib/blobs',
    'lib/credentials',
    'lib/errors',
    'lib/invariant',
  ],
  'lib/jobs': [
    ...pure,
    'lib/commands',
    'lib/queries',
    'lib/intake',
    'lib/capture',
    'lib/blobs',
    'lib/db',
    'lib/settings',
    'lib/errors',
    'lib/invariant',
  ],
  'lib/auth': [
    'lib/commands',
    'lib/queries',
    'lib/credentials',
    'lib/policy',
    'lib/settings',
    'lib/errors',
    'lib/db',
    'lib/mail',
  ],
  'lib/web': [
    'lib/addresses',
    'lib/commands',
    'lib/queries',
    'lib/auth',
    'lib/publishing',
    'lib/blobs',
    'lib/db',
    'lib/settings',
    'lib/errors',
  ],
  components: ['components', ...pure, 'lib/addresses', 'lib/markdown'],
  app: [
    'lib/errors',
    'components',
    'lib/web',
    'lib/auth',
    'lib/commands',
    'lib/queries',
    'lib/publishing',
    'lib/addresses',
  ],
  bin: ['bin', 'lib', 'prisma'],
  e2e: ['e2e', 'bin', 'lib', 'prisma'],
  prisma: ['prisma', 'lib'],
  bench: ['bench', 'bin', 'lib', 'prisma'],
}

const sources = globSync('{app,components,lib,bin,e2e,prisma,bench}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('lib/db/generated/'))

function roomOf(file: string): string {
  const [first, second] = file.split('/')
  return first === 'lib' ? `lib/${(second ?? '').replace(/\.(test\.)?tsx?$/, '')}` : (first ?? '')
}

type Import = { file: string; specifier: string }

/** Every import of a value; `import type` and lists that hold only `type` names are left out. */
function valueImports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  for (const match of text.matchAll(/^(?:import|export)\s+(?!type\b)([^'"]*?)from\s+['"]([^'"]+)['"]/gms)) {
    const names = /\{([^}]*)\}/.exec(match[1] ?? '')?.[1]
    const onlyTypes = names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type '))
    const hasDefault = /^\s*(\w+\s*,|\*|\w+\s+$)/.test(match[1] ?? '')
    if (!onlyTypes || hasDefault) found.push({ file, specifier: match[2] ?? '' })
  }
  for (const match of text.matchAll(/^import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm))
    found.push({ file, specifier: match[1] ?? match[2] ?? '' })
  return found
}

function targetOf({ file, specifier }: Import): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier)).replaceAll('\\', '/')
  return null
}

const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.includes('/testdata/')

describe('the house', () => {
  const imports = sources.filter((file) => !isTest(file)).flatMap(valueImports)

  it('sees the files it judges', () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(imports.length).toBeGreaterThan(0)
  })

  it('has every arrow pointing down', () => {
    const wrong = imports.flatMap((one) => {
      const target = targetOf(one)
      if (target === null) return []
      const from = roomOf(one.file)
      const to = roomOf(target)
      const allowed = arrows[from]
      const fine = from === to || allowed?.some((room) => to === room || to.startsWith(`${room}/`))
      return fine
        ? []
        : [`${one.file} imports ${target}: ${from} may not use ${to}; move the code below both`]
    })
    expect(wrong).toEqual([])
  })

  it('lets nobody reach past the face of a pure folder', () => {
    const wrong = imports.flatMap((one) => {
      const target = targetOf(one)
      if (target === null) return []
      const room = roomOf(target)
      const inside = roomOf(one.file) === room || one.file.startsWith('bench/')
      return pure.includes(room) && !inside && target !== `${room}/index.ts` && room !== 'lib/policy'
        ? [`${one.file} imports ${target}: only ${room}/index.ts is for others`]
        : []
    })
    expect(wrong).toEqual([])
  })

  it('keeps the pure core pure', () => {
    const reaches =
      /['"]node:|Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|process\.|from ['"](next|react|@prisma|pg|postgres)/
    const wrong = sources
      .filter((file) => pure.includes(roomOf(file)) && !isTest(file))
      .flatMap((file) =>
        readFileSync(join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            reaches.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)
              ? [`${file}:${index + 1} reaches out: ${line.trim()}`]
              : [],
          ),
      )
    expect(wrong).toEqual([])
  })

  it('imports next-auth in lib/auth alone, and Prisma in db, commands, queries and jobs alone', () => {
    const rooms: Record<string, readonly string[]> = {
      'next-auth': ['lib/auth'],
      '@prisma/client': ['lib/db'],
      'lib/db/generated': ['lib/db', 'lib/commands', 'lib/queries', 'lib/jobs'],
    }
    const wrong = imports.flatMap((one) => {
      const target = targetOf(one) ?? one.specifier
      const rule = Object.entries(rooms).find(([name]) => target === name || target.startsWith(`${name}/`))
      return rule && !rule[1].includes(roomOf(one.file))
        ? [`${one.file} imports ${target}: only ${rule[1].join(', ')} may`]
        : []
    })
    expect(wrong).toEqual([])
  })

  it('reads process.env in lib/settings.ts alone', () => {
    const wrong = sources.filter(
      (file) =>
        (file.startsWith('lib/') || file.startsWith('app/') || file.startsWith('components/')) &&
        !isTest(file) &&
        file !== 'lib/settings.ts' &&
        /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('imports only files that stand', () => {
    const missing = imports.flatMap((one) => {
      const target = targetOf(one)
      return target !== null && !target.startsWith('lib/db/generated') && !existsSync(join(root, target))
        ? [`${one.file} → ${relative(root, join(root, target))}`]
        : []
    })
    expect(missing).toEqual([])
  })
})

describe('leaves', () => {
  it('import nothing of ours', () => {
    expect(leaves.every((leaf) => arrows[leaf]?.length === 0)).toBe(true)
  })
})
