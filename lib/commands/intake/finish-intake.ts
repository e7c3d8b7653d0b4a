import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import {
  originalKinds,
  storedBlocks,
  storedClaims,
  storedCoverage,
  storedMetadata,
} from '#lib/db/stored-reading.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashText } from '../hashing.ts'
import { sha256 } from '../input.ts'
import { knownDocument, sameAsNewest } from './known-document.ts'

/** Keeps what was read of a document that is being brought in; a text that the ledger has leads to its document. */
export const finishIntake = command({
  name: 'intake.finish',
  input: z.strictObject({
    intake: z.uuid(),
    original: z.strictObject({ sha256, bytes: z.int().min(0) }),
    kind: z.enum(originalKinds),
    text: z.string().min(1),
    blocks: storedBlocks,
    pages: z.int().min(1).nullable(),
    metadata: storedMetadata,
    warnings: z.array(z.string()),
    claims: storedClaims,
    coverage: storedCoverage,
  }),
  async run({ tx, actor, now }, { intake, original, ...reading }) {
    permit(actor, 'intake.finish')
    const textSha256 = hashText(reading.text)
    const { revisesId } = await tx.intake.findUniqueOrThrow({
      where: { id: intake },
      select: { revisesId: true },
    })
    const known = revisesId
      ? await sameAsNewest(tx, revisesId, textSha256)
      : await knownDocument(tx, textSha256)
    return {
      result: { known: known?.ref ?? null },
      subject: intake,
      async write() {
        await tx.intake.updateMany({
          where: { id: intake, readAt: null, discardedAt: null },
          data: {
            ...reading,
            originalSha256: original.sha256,
            bytes: original.bytes,
            textSha256,
            documentId: known?.id ?? null,
            first: Prisma.DbNull,
            readAt: now,
          },
        })
      },
    }
  },
})
