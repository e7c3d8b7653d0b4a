import type { ReadText } from '#lib/intake/block.ts'
import type { IntakeLimits } from '#lib/intake/limits.ts'
import type { ReadDocument } from '#lib/intake/read-document.ts'
import type { findClaims } from './find-claims.ts'

/** What the reader process is asked, once. */
export type ReaderTask = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly isPage: boolean
  readonly limits: IntakeLimits
  /** How long it may use a processor. */
  readonly seconds: number
}

type Found = ReturnType<typeof findClaims>
export type Reading = ReadDocument & Found
export type FirstReading = Pick<ReadText, 'text' | 'blocks'> & Pick<Found, 'claims'>

/** What the reader process says: how far it is, the first pages, and at last one of the other two. */
export type ReaderMessage =
  | { readonly is: 'page'; readonly page: number; readonly pages: number }
  | { readonly is: 'claims' }
  | { readonly is: 'first'; readonly first: FirstReading }
  | { readonly is: 'done'; readonly reading: Reading }
  | { readonly is: 'refused'; readonly code: string; readonly sentence: string }
