import type { z } from 'zod'
import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import type { Command } from '#lib/commands/command.ts'
import { database } from '#lib/db/client.ts'
import { InvalidInput, LedgerError } from '#lib/errors.ts'
import type { Query } from '#lib/queries/query.ts'
import { isInputOf } from '../actions/input-of.ts'
import { problem } from '../problem.ts'
import { readJsonBody } from './json-body.ts'

/** The longest body that a page of the desk sends by itself; bytes. */
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
        const world = { db: database(), actor: await currentActor(), from: await requestSource() }
        const input = await readJsonBody(request, bodyLimit)
        if (!isInputOf(command.input, input))
          throw new InvalidInput('invalid-input', 'This is not what is sent here.')
        return command(world, input)
      })
  },
}

async function answer<Shape>(work: () => Promise<Shape>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message)
    throw error
  }
}
