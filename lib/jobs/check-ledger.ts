import { markStale } from '#lib/commands/claim/mark-stale.ts'
import { checkLedger } from '#lib/commands/ledger/check-ledger.ts'
import { systemActor } from '#lib/policy/index.ts'
import { job } from './job.ts'

/** Every night: makes stale what is past its re-check date, and writes down what the ledger finds about itself. */
export const checkLedgerNightly = job('ledger.check', async ({ db, signal, report }) => {
  const world = { db, actor: systemActor }
  const { findings } = await checkLedger(world, {})
  const due = findings.filter((finding) => finding.code === 'past-recheck' && finding.claim !== null)
  const states = await db.claim.findMany({
    where: { ref: { in: due.flatMap(({ claim }) => claim ?? []) }, state: 'decided' },
    select: { ref: true },
  })
  for (const [done, { ref }] of states.entries()) {
    if (signal.aborted) return
    await markStale(world, { claim: ref, cause: 'recheck-date' })
    await report({ done: done + 1, total: states.length })
  }
})
