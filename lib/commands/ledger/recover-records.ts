import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command, type FurtherChange, type Work } from '../command.ts'
import { type Correction, findCorrections } from './find-corrections.ts'
import { repeatErasures } from './repeat-erasures.ts'
import { restorePages } from './restore-pages.ts'

/** What a recovery did with the records. */
export type RecoveredRecords = {
  /** Pages of the site that stand again as the log has them. */
  readonly pages: readonly string[]
  /** Texts that the backup still had and the log says were erased; erased again. */
  readonly erased: number
  /** Documents and claims whose records are older than their entries, or not there; the log says so from now on. */
  readonly corrections: readonly Correction[]
}

/**
 * Once the entries that a restored backup lacks are back in the log: puts back the records that their contents give
 * whole (the site's pages), erases again what was erased, and for each document and claim whose record is still older
 * than its entries appends one that says what the ledger shows of it now, so that log and ledger agree again.
 */
export const recoverRecords = command({
  name: 'ledger.recover',
  input: z.strictObject({}),
  async run(work) {
    const { tx, actor } = work
    permit(actor, 'ledger.recover')
    // Nobody changes a record until the log says what stands.
    await tx.$executeRaw`LOCK TABLE document, claim IN SHARE ROW EXCLUSIVE MODE`
    const corrections = await findCorrections(tx)
    const pages = await restorePages(work)
    const erased = await repeatErasures(tx)
    return {
      result: { pages, erased, corrections },
      subject: null,
      write: async () => {},
      further: corrections.map((correction) => furtherChange(work, correction)),
    }
  },
})

function furtherChange({ tx }: Work, correction: Correction): FurtherChange {
  const { subject, revision, shown, lost } = correction
  const codes = shown?.codes ?? { publication: 'unpublished' }
  return {
    kind: 'ledger.recover',
    entry: {
      subject,
      revision: revision + 1,
      codes: { ...codes, ...(lost.length === 0 ? {} : { lost: lost.slice(0, lostNamedMax).join(' ') }) },
      commitments: {},
    },
    async write(logIdx) {
      if (shown === null) return
      if (correction.kind === 'claim') await tx.claim.update({ where: { id: subject }, data: { logIdx } })
      else await tx.document.update({ where: { id: subject }, data: { logIdx } })
    },
  }
}

/** Entries that one correction names; the others have the same subject. */
const lostNamedMax = 500
