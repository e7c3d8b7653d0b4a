import { Prisma } from '#lib/db/generated/client.ts'
import { type Actor, may } from '#lib/policy/index.ts'

/** Documents that the public sees. */
export const publicDocument = { publication: 'published' } satisfies Prisma.DocumentWhereInput

/** Claims that the public sees: logged, and of a public document. */
export const publicClaim = {
  logIdx: { not: null },
  document: publicDocument,
} satisfies Prisma.ClaimWhereInput

/** Revisions of a public document that the public sees. */
export const publicRevision = { logIdx: { not: null } } satisfies Prisma.RevisionWhereInput

/** Evidence, reviews and figures are public with their claim. */
export const ofPublicClaim = { claim: publicClaim } satisfies Prisma.EvidenceWhereInput

/** Sources that the public sees: those that a public claim cites. */
export const publicSource = { evidence: { some: ofPublicClaim } } satisfies Prisma.SourceWhereInput

/** In SQL, for `claim c` and its `document d`: whether the public sees it. */
export const isPublicClaim = Prisma.sql`(c.log_idx IS NOT NULL AND d.publication = 'published')`

/** The claims that a viewer may know of: at the desk all, elsewhere public ones. */
export const claimsFor = (viewer: Actor): Prisma.ClaimWhereInput => (isAtDesk(viewer) ? {} : publicClaim)

/** Whether a viewer works at the desk: whoever may bring evidence to a claim. */
export const isAtDesk = (viewer: Actor): boolean => viewer.id !== null && may(viewer, 'evidence.attach')
