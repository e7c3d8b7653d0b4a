import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { PrismaClient } from '#lib/db/generated/client.ts'

const root = join(import.meta.dirname, '..', '..')

/** The addresses under `app/` of a kind of file, with their segments as the folders name them: `/claims/[ref]`. */
function patternsOf(kind: 'page.tsx' | 'route.ts'): string[] {
  return globSync(`app/**/${kind}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/').slice('app'.length, -kind.length - 1))
    .map((path) => path.replaceAll(/\/\([^)]*\)/g, '') || '/')
    .sort()
}

export const pagePatterns: readonly string[] = patternsOf('page.tsx')
export const routePatterns: readonly string[] = patternsOf('route.ts')

/** Pages that a session decides. */
export const isClosed = (address: string): boolean => /^\/desk(\/|$)|^\/sign-in\/second-factor/.test(address)

/** What stands for each segment, by the pattern up to it; something that is there wherever the sample has one. */
export async function addressFiller(db: PrismaClient): Promise<(pattern: string) => string> {
  const claim = await db.claim.findFirstOrThrow({ where: { number: 6, document: { ref: '1' } } })
  const source = await db.source.findFirstOrThrow({ where: { evidence: { some: { claimId: claim.id } } } })
  const person = await db.person.findFirstOrThrow({ where: { role: 'reviewer' } })
  const nothing = '00000000-0000-4000-8000-000000000000'
  const known: Readonly<Record<string, string>> = {
    '/claims/[ref]': claim.ref,
    '/documents/[ref]': '1',
    '/documents/[ref]/revisions/[number]': '1',
    '/sources/[ref]': source.ref,
    '/sources/[ref]/citation/[format]': 'csl',
    '/gone/[kind]': 'claims',
    '/gone/[kind]/[ref]': 'nothing-here',
    '/question/[token]': 'no-such-token',
    '/embed/[ref]': claim.ref,
    '/api/v1/claims/[ref]': claim.ref,
    '/api/v1/documents/[ref]': '1',
    '/api/auth/[...nextauth]': 'session',
    '/sign-in/with/[provider]': 'work',
    '/tlog/[[...path]]': 'nothing-here',
    '/tlog/tile/[...path]': '0/000.p/1',
    '/tlog/contents/[...path]': '000.p/1',
    '/desk/claims/[ref]': claim.ref,
    '/desk/documents/[ref]': '1',
    '/desk/sources/[ref]': source.ref,
    '/desk/sources/[ref]/snapshots/[number]': '1',
    '/desk/people/[id]': person.id,
    '/desk/import/[id]': nothing,
    '/desk/sheets/[id]': nothing,
  }
  return (pattern) =>
    pattern
      .split('/')
      .map((part, index, parts) => {
        if (!part.startsWith('[')) return part
        const value = known[parts.slice(0, index + 1).join('/')]
        if (value === undefined)
          throw new Error(`Say in e2e/people/every-address.ts what stands in ${pattern}`)
        return value
      })
      .join('/')
}
