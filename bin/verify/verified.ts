import type { ExportOutcome } from '#lib/translog/index.ts'
import type { Trust } from './whom-to-trust.ts'

/** What a verification came to, in sentences for whoever asked. */
export type Verified = {
  readonly outcome: ExportOutcome
  readonly sentences: readonly string[]
  readonly trust: Trust
}

/** The exit code of each outcome. */
export const exitCodes: Record<ExportOutcome, number> = { good: 0, altered: 1, incomplete: 2, unreadable: 3 }
