import type { Reading } from './reading.ts'

/** A figure that begins at some token: what it says, and the token after it. */
export type Found = { readonly next: number; readonly reading: Reading }
