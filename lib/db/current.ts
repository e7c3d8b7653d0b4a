import type { Prisma } from './generated/client.ts'

/** Reads the figures of a claim as they stand: of each position the latest revision. */
export const currentFigures = {
  distinct: ['position'],
  orderBy: [{ position: 'asc' }, { revision: 'desc' }],
} satisfies Prisma.Claim$figuresArgs

/** Reads the checks of a claim as they stand: of each expression the latest revision. */
export const currentChecks = {
  distinct: ['expression'],
  orderBy: [{ revision: 'desc' }, { createdAt: 'asc' }, { label: 'asc' }],
} satisfies Prisma.Claim$checksArgs

/** Reads the figures of evidence as they stand: of each name the latest revision. */
export const currentEvidenceFigures = {
  distinct: ['name'],
  orderBy: [{ name: 'asc' }, { revision: 'desc' }],
} satisfies Prisma.Evidence$figuresArgs
