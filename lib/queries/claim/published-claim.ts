import { addresses } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { Gone, NotFound } from '#lib/errors.ts'
import { sourceKinds } from '#lib/policy/index.ts'
import type { PublishedClaim, PublishedSource, SiteFacts } from '#lib/publishing/index.ts'
import { absolute } from '#lib/publishing/index.ts'
import { isInLedger, ledgerTables } from '../ledger/ledger-filter.ts'
import { readPublishedClaims } from '../ledger/published-claims.ts'
import { isPublicClaim } from '../public.ts'
import { parseRef, publicViewer } from '../query.ts'
import { readUnpublished, type UnpublishedArgs } from '../unpublished.ts'
import { readCode } from './claim-row.ts'

/** Why there is nothing: it was taken off, for the reason given, or never was public. */
async function nothing(db: PrismaClient, args: UnpublishedArgs): Promise<NotFound> {
  try {
    const { reason } = await readUnpublished(db, publicViewer, args)
    const off = 'This was taken off the public pages'
    return new Gone('taken-off', reason === null ? `${off}.` : `${off}: ${reason}`)
  } catch (error) {
    if (error instanceof NotFound) return error
    throw error
  }
}

/** One public claim as every export has it. */
export async function readPublishedClaim(
  db: PrismaClient,
  ref: string,
  site: SiteFacts,
): Promise<PublishedClaim> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM ${ledgerTables} WHERE c.ref = ${parseRef(ref)} AND ${isPublicClaim}`
  const [claim] = await readPublishedClaims(
    db,
    rows.map(({ id }) => id),
    site,
  )
  if (!claim) throw await nothing(db, { kind: 'claim', ref })
  return claim
}

/** A public document's claims, in the order of their numbers. */
export async function readPublishedDocument(
  db: PrismaClient,
  ref: string,
  site: SiteFacts,
): Promise<{ ref: string; title: string; claims: PublishedClaim[] }> {
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT c.id, d.title FROM ${ledgerTables} WHERE d.ref = ${parseRef(ref)} AND ${isPublicClaim} ORDER BY c.number`
  const [first] = rows
  if (!first) throw await nothing(db, { kind: 'document', ref })
  const claims = await readPublishedClaims(
    db,
    rows.map(({ id }) => id),
    site,
  )
  return { ref, title: first.title, claims }
}

/** Every source that a public claim cites, by title; a bibliography is one list, so there is a limit. */
export async function readPublishedSources(
  db: PrismaClient,
  site: SiteFacts,
  limit: number,
): Promise<PublishedSource[]> {
  const rows = await db.$queryRaw<Omit<PublishedSource, 'url'>[]>`
    SELECT s.ref, s.title, s.publisher, s.author, s.published_on AS "publishedOn", s.address, s.kind
    FROM source s WHERE s.id IN (SELECT e.source_id FROM evidence e JOIN ${ledgerTables} ON c.id = e.claim_id WHERE ${isInLedger})
    ORDER BY s.title, s.ref LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    kind: readCode(sourceKinds, row.kind),
    url: absolute(site, addresses.source(row.ref)),
  }))
}
