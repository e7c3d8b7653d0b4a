import { problem } from '#lib/web/problem.ts'
import { openToAll } from '#lib/web/routes/public-route.ts'

/** Programs that ask for what a log does not have get an answer for programs. */
export const GET = (): Response =>
  problem(404, 'no-such-file', 'The log has nothing at this address.', openToAll)
