import { execFile } from 'node:child_process'
import { expect, test } from '@playwright/test'
import {
  decodeText,
  parseBundle,
  parseEntry,
  parseVerifierKey,
  trustLog,
  verifyCheckpoint,
  verifyEntryProof,
} from '#lib/translog/index.ts'
import { cryptography, sha256 } from '#lib/translog/testdata/node-crypto.ts'

/** Runs the command line as a person does. */
const claimLedger = (...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['bin/claim-ledger.mjs', ...args], { timeout: 50_000 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, said: out + err })
    })
  })

test('the published checkpoint, a bundle of entries and a claim’s proof verify with the key alone', async ({
  request,
}) => {
  const text = async (address: string) => {
    const response = await request.get(address)
    expect(response.status(), address).toBe(200)
    expect(response.headers()['access-control-allow-origin']).toBe('*')
    return response.text()
  }
  const policy = trustLog(parseVerifierKey(sha256, (await text('/tlog/key')).trim()))
  const checkpoint = await verifyCheckpoint(
    cryptography.verifyEd25519,
    await text('/tlog/checkpoint'),
    policy,
  )
  expect(checkpoint.fault).toBeNull()
  const proof = await verifyEntryProof(cryptography, await text('/claims/6/proof'), policy)
  expect(proof).toMatchObject({
    fault: null,
    entry: { kind: 'review.submit', codes: { verdict: 'imprecise' } },
  })
})

test('what was never published is not found', async ({ request }) => {
  for (const address of [
    '/tlog/tile/0/999',
    '/tlog/tile/9/000',
    '/tlog/tile/entries/000.p/999',
    '/claims/999/proof',
  ])
    expect((await request.get(address)).status(), address).toBe(404)
  for (const address of ['/tlog', '/tlog/nothing', '/tlog/tile', '/tlog/tile/0/000.p/999']) {
    const response = await request.get(address)
    expect(response.status(), address).toBe(404)
    expect(response.headers(), address).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/problem+json',
    })
  }
})

test('the shown ledger is there however often only its head was asked for', async ({ request }) => {
  for (let time = 0; time < 4; time += 1)
    expect((await request.head('/tlog/ledger.jsonl')).headers()['x-log-size']).toMatch(/^\d+$/)
  const response = await request.get('/tlog/ledger.jsonl')
  expect(response.status()).toBe(200)
  expect(response.headers()['x-log-size']).toMatch(/^\d+$/)
})

test('entries stand in bundles as the log tells them', async ({ request }) => {
  const size = Number((await (await request.get('/tlog/checkpoint')).text()).split('\n')[1])
  const width = size % 256
  const response = await request.get(`/tlog/tile/entries/${'000'}${size >= 256 ? '' : `.p/${width}`}`)
  const [first] = parseBundle(new Uint8Array(await response.body()))
  expect(parseEntry(decodeText(first ?? new Uint8Array()))).toMatchObject({
    kind: 'document.publish',
    version: 1,
  })
})

test('a reader verifies a claim in their own browser', async ({ page }) => {
  await page.goto('/claims/6')
  await page.getByRole('link', { name: 'Verify in this browser' }).click()
  await page.getByRole('button', { name: 'Verify in this browser' }).click()
  await expect(page.getByText('Verified here')).toBeVisible()
})

test('a browser without WebCrypto verifies just the same', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await page.goto('/claims/6/verify')
  await page.getByRole('button', { name: 'Verify in this browser' }).click()
  await expect(page.getByText('Verified here')).toBeVisible()
})

test('an altered proof does not verify', async ({ page }) => {
  await page.route('**/claims/6/proof', async (route) => {
    const response = await route.fetch()
    const lines = (await response.text()).split('\n')
    const extra = Buffer.from((lines[1] ?? '').slice('extra '.length), 'base64').toString('utf8')
    const altered = extra.replace('"imprecise"', '"verified"')
    expect(altered).not.toBe(extra)
    lines[1] = `extra ${Buffer.from(altered, 'utf8').toString('base64')}`
    await route.fulfill({ response, body: lines.join('\n') })
  })
  await page.goto('/claims/6/verify')
  await page.getByRole('button', { name: 'Verify in this browser' }).click()
  await expect(page.getByText('This does not verify')).toBeVisible()
})

test('the log page says what is published and what was written last', async ({ page }) => {
  await page.goto('/log')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing published changes unseen')
  await expect(page.getByText(/entries are published under a checkpoint/)).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('The claim was dismissed')
})

test('the command line verifies the running site', async ({ baseURL }) => {
  const run = await claimLedger('verify', baseURL ?? '')
  expect(run.said).toContain('Good: nothing was changed.')
  expect(run.code).toBe(0)
})
