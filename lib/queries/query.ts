import type { PrismaClient } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { type Actor, anyone } from '#lib/policy/index.ts'

/** A read that a page shows: plain data, decimals as strings. What the viewer may not know of throws NotFound. */
export type Query<Args, Shape> = (db: PrismaClient, viewer: Actor, args: Args) => Promise<Shape>

/** Whom the public pages are written for: nobody signed in. */
export const publicViewer: Actor = anyone

/** A reference from an address, as it is; throws NotFound for what can be none. */
export function parseRef(ref: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/i.test(ref)) throw new NotFound('no-such-page', 'There is nothing here.')
  return ref
}

/** The row, or NotFound. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new NotFound('no-such-page', 'There is nothing here.')
  return row
}

/** Whether a subject of the log can be the id of a row; some are named by words. */
export const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)
