import { createServer, type Server } from 'node:http'
import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'

const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }

const servers: Server[] = []
test.afterAll(() => {
  for (const server of servers) server.close()
})

/** The address of a page with this HTML on a site of another origin. */
async function elsewhere(html: string): Promise<string> {
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  )
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? `http://localhost:${address.port}/` : ''
}

test('every claim is in JSON Lines, in CSV and, page by page, in JSON', async ({ request }) => {
  const lines = await request.get('/api/v1/claims?format=jsonl')
  expect(lines.headers()).toMatchObject({ ...open, 'x-licence': 'CC-BY-4.0' })
  const claims = (await lines.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(claims).toHaveLength(25)
  expect(claims.map(({ state }) => state)).toEqual(expect.arrayContaining(['dismissed', 'open', 'in-review']))
  const schema = await (await request.get('/api/v1/schemas/claim.json')).json()
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
  for (const claim of claims) expect(validate(claim), JSON.stringify(validate.errors)).toBe(true)

  const csv = await request.get('/api/v1/claims', { headers: { accept: 'text/csv' } })
  expect(csv.headers()['content-type']).toContain('text/csv')
  const rows = parse(await csv.text(), { columns: true })
  expect(new Set(rows.map((row) => Object(row).claim)).size).toBe(25)

  const paged: { ref: string }[] = []
  for (let next: string | null = '/api/v1/claims?limit=10'; next !== null; ) {
    const page = await (await request.get(next)).json()
    paged.push(...page.claims)
    next = page.next
  }
  expect(paged.map(({ ref }) => ref)).toEqual(claims.map(({ ref }) => ref))
})

test('a view is narrowed as on the page, and a parameter that means nothing is refused', async ({
  request,
}) => {
  const { claims } = await (await request.get('/api/v1/claims?verdict=disputed&category=openness')).json()
  expect(claims.map(({ number }: { number: number }) => number).sort()).toEqual([13, 15])
  for (const query of [
    'verdict=false',
    'format=xml',
    'limit=0',
    'after=x',
    'since=yesterday',
    'off=much',
    'verdct=disputed',
    'q=a&q=b',
  ]) {
    const refused = await request.get(`/api/v1/claims?${query}`)
    expect(refused.status(), query).toBe(400)
    expect(refused.headers()['content-type']).toContain('application/problem+json')
  }
  for (const address of ['/feed.xml?verdict=false', '/feed.json?before=x'])
    expect((await request.get(address)).status(), address).toBe(400)
  expect((await request.get('/api/v1/claims/999')).status()).toBe(404)
})

test('what is published is open to every origin, licensed, and not sent twice', async ({ request }) => {
  for (const address of [
    '/api/v1/claims',
    '/api/v1/claims/6',
    '/api/v1/claims/6?format=csv',
    '/api/v1/claims/6/citation?format=csl',
    '/api/v1/claims/6/citation?format=bibtex',
    '/api/v1/documents/1/annotations',
    '/api/v1/sources?format=bibtex',
    '/api/v1/schemas/claim.json',
    '/feed.xml',
    '/feed.json',
    '/corrections/feed.xml',
    '/sitemap.xml',
    '/claims/6/badge.svg',
    '/embed/6',
  ]) {
    const first = await request.get(address)
    expect(first.status(), address).toBe(200)
    expect(first.headers(), address).toMatchObject({ ...open, 'x-licence': 'CC-BY-4.0' })
    expect(first.headers()['set-cookie'], address).toBeUndefined()
    const etag = first.headers().etag ?? ''
    expect(etag, address).not.toBe('')
    const again = await request.get(address, { headers: { 'if-none-match': etag } })
    expect(again.status(), address).toBe(304)
  }
})

test('a claim is found by oEmbed from its page, and its card stands in a frame of another site', async ({
  page,
  request,
}) => {
  await page.goto('/claims/6')
  const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const answer = await (await request.get(`${found}&maxwidth=400`)).json()
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 400 })
  const xml = await request.get(`${found}&format=xml`)
  expect(xml.headers()['content-type']).toContain('text/xml')
  expect(await xml.text()).toContain('<type>rich</type>')
  expect((await request.get(`${found}&format=yaml`)).status()).toBe(501)
  expect((await request.get('/oembed?url=https://elsewhere.example/claims/6')).status()).toBe(404)
  const card = await request.get('/embed/6')
  expect((await card.body()).length).toBeLessThan(20_000)
  expect(card.headers()['content-security-policy']).toContain('frame-ancestors *')
  expect(card.headers()['x-frame-options']).toBeUndefined()
  await page.goto(await elsewhere(`<!doctype html><title>Elsewhere</title>${answer.html}`))
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading')).toContainText('about 1/20th')
  await expect(frame.getByText('Imprecise', { exact: true })).toBeVisible()
})

test('pages are marked up: one ClaimReview on a decided claim, a plain Claim elsewhere, a Dataset for the whole', async ({
  page,
}) => {
  const markup = async (address: string) => {
    await page.goto(address)
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
    return blocks.map((block) => JSON.parse(block))
  }
  const [review, ...none] = await markup('/claims/6')
  expect(none).toEqual([])
  expect(review).toMatchObject({
    '@type': 'ClaimReview',
    reviewRating: { alternateName: 'Imprecise' },
    itemReviewed: { author: { name: 'Neil Chilson' } },
  })
  expect(page.url()).toBe(review.url)
  expect(await markup('/claims/8')).toMatchObject([{ '@type': 'Claim' }])
  expect(await markup('/ledger')).toMatchObject([{ '@type': 'Dataset' }])
})

test('feeds and annotations say what the pages say', async ({ request }) => {
  const feed = await (await request.get('/feed.json?verdict=disputed')).json()
  expect(feed.items).toHaveLength(3)
  expect(feed.items[0].title).toContain('Disputed')
  expect(await (await request.get('/feed.xml')).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"')
  const annotations = await (await request.get('/api/v1/documents/1/annotations')).json()
  expect(annotations.total).toBe(25)
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/claims/25</loc>')
})
