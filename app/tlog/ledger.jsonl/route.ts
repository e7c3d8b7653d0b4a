import { answerShownLedger } from '#lib/web/log-files.ts'

export const dynamic = 'force-dynamic'

/** What the ledger shows, to be held against its log. */
export const GET = (): Promise<Response> => answerShownLedger()
