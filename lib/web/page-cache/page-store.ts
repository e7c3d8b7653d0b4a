import type { KeptPage } from './kept-page.ts'

/**
 * Kept pages by address, the least recently read given up first once their bytes pass `limitBytes`.
 * A page is dropped by any of its tags.
 */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>()
  readonly #limitBytes: number
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  /** Bytes of all kept pages; never more than the limit. */
  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#pages.size
  }

  /** The page as it is kept. Reading moves it to the end of the queue that gives up pages. */
  read(address: string): KeptPage | undefined {
    const page = this.#pages.get(address)
    if (page !== undefined && this.#bytes * 2 > this.#limitBytes) {
      this.#pages.delete(address)
      this.#pages.set(address, page)
    }
    return page
  }

  keep(address: string, page: KeptPage): void {
    this.drop(address)
    if (page.bytes > this.#limitBytes) return
    this.#pages.set(address, page)
    this.#bytes += page.bytes
    for (const [oldest] of this.#pages) {
      if (this.#bytes <= this.#limitBytes) return
      this.drop(oldest)
    }
  }

  drop(address: string): void {
    const page = this.#pages.get(address)
    if (page === undefined) return
    this.#pages.delete(address)
    this.#bytes -= page.bytes
  }

  /** Drops every page that has one of the tags, or all of them. */
  dropTagged(tags: ReadonlySet<string> | 'all'): void {
    for (const [address, page] of this.#pages)
      if (tags === 'all' || page.tags.some((tag) => tags.has(tag))) this.drop(address)
  }
}
