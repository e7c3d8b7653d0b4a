import { z } from 'zod'
import { type Finding, findAll, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { readCheckedClaims } from './checked-claims.ts'
import { readCheckedDocuments } from './checked-documents.ts'

/** Runs that are kept; older ones are dropped. */
const keptRuns = 30

/** The ledger looks at itself: every rule of `lib/policy/findings` over every claim and document. Keeps what it found. */
export const checkLedger = command({
  name: 'ledger.check',
  input: z.strictObject({}),
  async run({ tx, actor, now, newId }) {
    permit(actor, 'ledger.check')
    const claims = await readCheckedClaims(tx)
    const documents = await readCheckedDocuments(tx)
    const findings: Finding[] = findAll(claims, documents, now)
    return {
      result: { findings },
      subject: null,
      async write() {
        await tx.selfCheck.create({ data: { id: newId(), at: now, findings, count: findings.length } })
        const old = await tx.selfCheck.findMany({
          orderBy: { at: 'desc' },
          skip: keptRuns,
          select: { id: true },
        })
        await tx.selfCheck.deleteMany({ where: { id: { in: old.map((run) => run.id) } } })
      },
    }
  },
})
