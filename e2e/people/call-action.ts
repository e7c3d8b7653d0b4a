import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')

/** A server action as the built site knows it: its id, its place in the source, and an address that it can be sent to. */
export type ServerAction = {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly page: string
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** Every server action of the built site. */
export function builtActions(): ServerAction[] {
  const file = join(root, '.next', 'server', 'server-reference-manifest.json')
  const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [worker = ''] = Object.keys(workers)
    return { id, file: filename.replace(/^app\//, ''), name: exportedName, page: addressOf(worker) }
  })
}

/** The methods and addresses of every route handler that is asked to do more than to answer. */
export function builtRoutes(): string[] {
  return globSync('app/**/route.ts', { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const exported = /export (?:async )?(?:function|const) (\w+)|\bas ([A-Z]+)\b/g
    const methods = [...text.matchAll(exported)].map(([, plain, renamed]) => plain ?? renamed ?? '')
    return methods
      .filter((method) => /^(POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method))
      .map((method) => `${method} ${addressOf(file.replaceAll('\\', '/').replace(/\/route\.ts$/, '/page'))}`)
  })
}

const addressOf = (worker: string): string =>
  worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]*\)/g, '') || '/'

/** What came of a form: where it led, or what its page shows of it. */
export type Answer = { readonly status: number; readonly leadsTo: string | null; readonly body: string }

/** Sends a form to a server action as the browser's script does (React's reply encoding: the state, then the form). */
export async function callAction(
  url: string,
  { id, page }: ServerAction,
  form: FormData,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of form) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([{ problems: [], values: {} }, '$K1']))
  const path = page.replaceAll(/\[[^\]]+\]/g, 'nothing-here')
  const sent = { origin: url, 'sec-fetch-site': 'same-origin', 'next-action': id, ...headers }
  const answer = await fetch(`${url}${path}`, { method: 'POST', body, headers: sent, redirect: 'manual' })
  return {
    status: answer.status,
    leadsTo: answer.headers.get('x-action-redirect'),
    body: await answer.text(),
  }
}
