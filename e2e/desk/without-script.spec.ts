import { expect } from '@playwright/test'
import { attach, review, signIn } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ javaScriptEnabled: false })

test('without script a reviewer signs in, is told what is missing, attaches a source, reviews and signs out', async ({
  page,
}) => {
  await signIn(page, 'First Reviewer')
  await page.getByRole('link', { name: /The model does not answer accurately/ }).click()
  const evidence = page.locator('#attach')
  await attach(page, {
    title: '',
    stance: 'Supports',
    fact: 'It evades such questions.',
    locator: 'Section 2',
  })
  await evidence.getByLabel('Published on').fill('2024-13')
  await page.getByRole('button', { name: 'Attach it' }).click()
  const problems = page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' })
  await expect(problems.getByRole('link')).toHaveText([
    'Write a date as 2024, 2024-12 or 2024-12-27.',
    'The title of the source is missing.',
  ])
  await expect(evidence.getByLabel('Title')).toHaveAccessibleDescription(
    'The title of the source is missing.',
  )
  await expect(evidence.getByLabel('Fact, transcribed')).toHaveValue('It evades such questions.')
  await expect(evidence.getByLabel('Kind')).toHaveValue('primary')
  await expect(evidence.getByLabel('Supports')).toBeChecked()

  await evidence.getByLabel('Title').fill('A test of answers')
  await evidence.getByLabel('Published on').fill('2024-12')
  await page.getByRole('button', { name: 'Attach it' }).click()
  await expect(page.getByRole('status')).toHaveText('The evidence is attached.')
  await review(page, 'Verified', 'The test shows it.')
  await expect(page.getByRole('status')).toHaveText('Your review is in.')
  await expect(page.getByRole('heading', { name: 'Your review', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in\?to=%2Fdesk$/)
})
