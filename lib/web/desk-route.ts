import type { z } from 'zod'
import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import type { Command } from '#lib/commands/command.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import type { Query } from '#lib/queries/query.ts'
import { problem } from './problem.ts'

/** The longest body that a page of the desk sends by itself; characters. */
const bodyLimit = 500_000

/** What the desk's own pages ask in the background, for whoever is signed in. */
export const deskRoute = {
  /** Answers a GET with what a query gives, as JSON. */
  read<Args, Shape>(query: Query<Args, Shape>, argsOf: (url: URL) => Args) {
    return (request: Request) =>
      answer(async () => query(database(), await currentActor(), argsOf(new URL(request.url))))
  },
  /** Runs a command on the JSON of a request's body. */
  change<Schema extends z.ZodType, Result>(command: Command<Schema, Result>) {
    return (request: Request) =>
      answer(async () => {
        await permitOwnOrigin()
        const text = await request.text()
        const input = JSON.parse(text.length > bodyLimit ? '{}' : text) as z.input<Schema>
        return command({ db: database(), actor: await currentActor(), from: await requestSource() }, input)
      })
  },
}

async function answer<Shape>(work: () => Promise<Shape>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message)
    if (error instanceof SyntaxError) return problem(400, 'not-json', 'The request’s body is not JSON.')
    throw error
  }
}
