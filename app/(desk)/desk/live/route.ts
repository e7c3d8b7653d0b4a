import { liveCounts } from '#lib/web/live-counts.ts'

/** What waits at the desk, told as it changes. */
export const GET = liveCounts
