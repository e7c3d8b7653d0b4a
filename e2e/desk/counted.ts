import type { Locator, Page } from '@playwright/test'

/**
 * A practised person at one page, whose actions are counted: each key that is pressed as a command, each click and
 * each field that is filled or pasted into is one.
 */
export class Counted {
  readonly page: Page
  actions = 0

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string): Promise<void> {
    this.actions += 1
    await this.page.locator('body[data-keys=ready]').waitFor()
    await this.page.keyboard.press(key)
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1
    await target.click()
  }

  async fill(target: Locator, text: string): Promise<void> {
    this.actions += 1
    await target.fill(text)
  }

  async choose(target: Locator, option: string): Promise<void> {
    this.actions += 1
    await target.selectOption(option)
  }
}
