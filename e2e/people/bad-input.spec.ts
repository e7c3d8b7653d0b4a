import { expect } from '@playwright/test'
import { ledgerParameters } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { builtActions, callAction } from './call-action.ts'
import { addressFiller, pagePatterns, routePatterns } from './every-address.ts'
import { inParallel } from './in-parallel.ts'
import { changingRoutes } from './routes.ts'
import { cookieOf, invited } from './signed-in.ts'
import { test } from './site-with-peers.ts'

const atLength = process.env.PROVE === 'full'

/** What stands in an address where a reference, a number or a word is meant; at length, some more. */
const hostile = ['%00', '%ED%A0%80', '99999999999999999999999']
const moreHostile = [
  '%',
  'a%00b',
  '..%2F..%2Fetc',
  '-1',
  '1e999',
  '%27%3B--',
  '%F0%9F%98%80',
  'x'.repeat(3_000),
]
const inPlace = atLength ? [...hostile, ...moreHostile] : hostile
const inQuery = atLength ? ['%00', '%ED%A0%80', '-1', 'x'.repeat(600)] : ['%00']

/** Every parameter that some address reads, and some that none does. */
const parameters = [
  ...ledgerParameters,
  ...['version', 'page', 'filter', 'part', 'format', 'limit', 'url', 'maxwidth', 'maxheight', 'to', 'token'],
  ...['problem', 'error', 'sent', 'done', 'action', 'outcome', 'person', 'before', 'claim', 'show', 'asked'],
]

test('nothing that stands in an address breaks the site', async ({ peers: { site } }) => {
  test.setTimeout(180_000)
  const cookie = await adminCookie(site.db)
  const fill = await addressFiller(site.db)
  const addresses = [...pagePatterns, ...routePatterns].filter((pattern) => pattern !== '/desk/live')
  const targets = addresses.flatMap((pattern) => [
    ...inPlace.flatMap((value) => hostileSegments(pattern, value, fill)),
    ...inQuery.map((value) => `${fill(pattern)}?${parameters.map((name) => `${name}=${value}`).join('&')}`),
  ])
  for (const address of atLength ? ['/ledger', '/api/v1/claims', '/feed.xml', '/desk'] : ['/api/v1/claims'])
    for (const name of atLength ? parameters : ledgerParameters)
      for (const value of ['%00', '99999999999999999999', '2027-99-99'])
        targets.push(`${address}?${name}=${value}`)
  const broken: string[] = []
  await inParallel(targets, async (target) => {
    const answer = await fetch(`${site.url}${target}`, { headers: { cookie }, redirect: 'manual' })
    await answer.arrayBuffer()
    // oEmbed answers 501 where it is asked for another format (oEmbed 1.0 §2.3.4).
    if (answer.status >= 500 && answer.status !== 501) broken.push(`${answer.status} ${target.slice(0, 200)}`)
  })
  test.info().annotations.push({ type: 'requests', description: String(targets.length) })
  expect(broken).toEqual([])
})

test('nothing that is sent to a route breaks it', async ({ peers: { site } }) => {
  const cookie = await adminCookie(site.db)
  const bodies: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[] = [
    ['application/json', ''],
    ['application/json', '{'],
    ['application/json', 'null'],
    ['application/json', '[1]'],
    ['application/json', '{"form":"a\\u0000b","fields":{}}'],
    ['application/json', '{"form":"/desk#x","fields":{"a":["\\ud800"]}}'],
    ['application/json', '{"text":"about 5\\u0000","locale":"not a locale"}'],
    ['application/json', '{"text":"about 5","locale":"en-u-nu-xxxx-"}'],
    ['application/json', new Uint8Array([0xff, 0xfe, 0x00])],
    ['text/plain', '{"text":"5"}'],
    ['application/xml', '<a/>'],
    ['multipart/form-data', 'no boundary'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\ncut',
    ],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="address"\r\n\r\nhttp://\0\r\n--b--',
    ],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a\0b"\r\n\r\nwords\r\n--b--',
    ],
    ['multipart/form-data; boundary=b', `--b\r\n${'x'.repeat(40_000)}`],
  ]
  const broken: string[] = []
  for (const route of Object.keys(changingRoutes))
    for (const accept of ['application/json', 'text/html'])
      await inParallel(bodies, async ([type, body]) => {
        const [method = '', path = ''] = route.split(' ')
        const own = { origin: site.url, 'sec-fetch-site': 'same-origin' }
        const headers = { ...own, cookie, accept, 'content-type': type }
        const address = `${site.url}${path.replace('[...nextauth]', 'callback/work')}`
        const answer = await fetch(address, { method, body, headers, redirect: 'manual' })
        const said = await answer.text()
        if (answer.status >= 500)
          broken.push(`${answer.status} ${route} ${type} ${String(body).slice(0, 60)}`)
        if (path === '/desk/drafts' && (answer.ok || !said.includes('"detail"')))
          broken.push(`${answer.status} ${route} ${String(body).slice(0, 60)}: ${said.slice(0, 80)}`)
      })
  expect(broken).toEqual([])
})

test('nothing that a form holds breaks what it is sent to', async ({ peers: { site } }) => {
  const cookie = await adminCookie(site.db)
  const names = ['claim', 'document', 'source', 'text', 'name', 'email', 'token', 'session', 'person', 'code']
  const forms = ['a\0b', 'x'.repeat(20_000), '__proto__'].map((value) => {
    const form = new FormData()
    for (const name of [...names, 'source.title', 'fields.0.name', 'constructor', '__proto__', 'proposals[]'])
      form.append(name, value)
    return form
  })
  const broken: string[] = []
  await inParallel(
    builtActions().flatMap((action) => forms.map((form) => [action, form] as const)),
    async ([action, form]) => {
      if (action.name === 'leave' || action.name === 'endAll') return
      const answer = await callAction(site.url, action, form, { cookie })
      if (answer.status >= 500) broken.push(`${answer.status} ${action.file} ${action.name}`)
    },
  )
  expect(broken).toEqual([])
})

/** An address with one of its segments hostile, each in turn. */
function hostileSegments(pattern: string, value: string, fill: (pattern: string) => string): string[] {
  const wanted = pattern.split('/')
  const filled = fill(pattern).split('/')
  // A segment that takes many parts was filled with several; it stands last.
  return wanted.flatMap((part, index) => {
    if (!part.startsWith('[')) return []
    const rest = part.startsWith('[...') ? [] : filled.slice(index + 1)
    return [[...filled.slice(0, index), value, ...rest].join('/')]
  })
}

async function adminCookie(db: PrismaClient): Promise<string> {
  return cookieOf(db, (await invited(db, 'admin', 'Bad Input')).id)
}
