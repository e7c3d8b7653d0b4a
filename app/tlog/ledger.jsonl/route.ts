import { answerShownLedger, describeShownLedger } from '#lib/web/routes/log-files.ts'

export const dynamic = 'force-dynamic'

/** What the ledger shows, to be held against its log. */
export const GET = (): Promise<Response> => answerShownLedger()

export const HEAD = (): Promise<Response> => describeShownLedger()
