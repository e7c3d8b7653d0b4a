import { expect, test } from '@playwright/test'

const text = 'Training cost about $5.6 million for 2.788 million GPU hours on 2,048 H800 GPUs.'

test.describe('the page that reads figures', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
      test.use({ javaScriptEnabled })

      test('shows each figure of a text with its interval', async ({ page }) => {
        await page.goto('/figures')
        await page.getByLabel('The text').fill(text)
        await page.getByRole('button', { name: 'Read the figures' }).click()
        await expect(page.getByRole('heading', { name: '3 figures' })).toBeVisible()
        const hours = page.getByRole('row', { name: /2\.788 million GPU hours/ })
        await expect(hours).toContainText('2.7875 million GPU hours up to but not 2.7885 million GPU hours')
        await expect(page.getByRole('row', { name: /about \$5\.6 million/ })).toContainText(
          'about $5.6 million',
        )
        await expect(page.getByLabel('The text')).toHaveValue(text)
      })
    })
  }
})

test('the interface reads the same figures, from anywhere and with no account', async ({ request }) => {
  const response = await request.post('/api/v1/figures', { data: { text } })
  expect(response.headers()['access-control-allow-origin']).toBe('*')
  const { figures } = await response.json()
  expect(figures).toMatchObject([
    { kind: 'money', comparator: 'about', written: '5600000', unit: 'USD' },
    { kind: 'quantity', low: '2787500', high: '2788500', unit: 'GPU·hour' },
    { kind: 'count', written: '2048', unit: 'GPU' },
  ])
  const { start, end, quote } = figures[2]
  expect([...text].slice(start, end).join('')).toBe(quote)
})

test('the interface says what it cannot read', async ({ request }) => {
  for (const data of [
    'not json',
    '{}',
    '{"text":""}',
    '{"text":1}',
    '{"text":"a","more":1}',
    '{"text":"\\ud800"}',
    '{"text":"\\u0000"}',
  ]) {
    const response = await request.post('/api/v1/figures', {
      data,
      headers: { 'content-type': 'application/json' },
    })
    expect(response.status()).toBe(400)
    expect(response.headers()['content-type']).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 400, title: 'text-unreadable' })
  }
})

test('the interface reads by the locale it is told, and refuses one nobody knows', async ({ request }) => {
  const post = (locale: string) =>
    request.post('/api/v1/figures', { data: { text: 'Es sind 3,5 km.', locale } })
  expect(await (await post('de-AT')).json()).toMatchObject({ figures: [{ low: '3450', high: '3550' }] })
  const refused = await post('xx')
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ title: 'locale-unknown' })
})
