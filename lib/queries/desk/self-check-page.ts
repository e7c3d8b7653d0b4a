import { z } from 'zod'
import { type Finding, findingCodes, may } from '#lib/policy/index.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

const findingSchema = z.object({
  code: z.enum(findingCodes),
  claim: z.string().nullable(),
  document: z.string(),
  about: z.string(),
  line: z.string(),
})

export type SelfCheckPage = { at: string | null; findings: Finding[]; mayRun: boolean }

/** What the ledger found when it last looked at itself. */
export const readSelfCheck: Query<object, SelfCheckPage> = async (db, viewer) => {
  deskViewer(viewer)
  const run = await db.selfCheck.findFirst({ orderBy: { at: 'desc' } })
  return {
    at: run?.at.toISOString() ?? null,
    findings: run ? z.array(findingSchema).parse(run.findings) : [],
    mayRun: may(viewer, 'ledger.check'),
  }
}
