'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { correctEvidenceFigure } from '#lib/commands/evidence/correct-evidence-figure.ts'
import { judgeEvidence } from '#lib/commands/evidence/judge-evidence.ts'
import { nameFigure as nameFigureCommand } from '#lib/commands/evidence/name-figure.ts'
import { recordEnquiry } from '#lib/commands/evidence/record-enquiry.ts'
import { recordSearch } from '#lib/commands/evidence/record-search.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import type { Fields } from '#lib/web/actions/action-fields.ts'
import { judgementApart } from '#lib/web/actions/action-judgement.ts'
import { knownSourceAlone } from '#lib/web/actions/action-source.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

const toBench = (_result: unknown, { claim }: Fields) =>
  deskAddresses.benchAfter(claim?.[0] ?? '', 'evidence.attach')

export const cite = formAction(addSource, ({ source, claim }) => deskAddresses.source(source, claim))
export const search = formAction(recordSearch, toBench, knownSourceAlone)
export const enquire = formAction(recordEnquiry, toBench)
export const nameFigure = formAction(nameFigureCommand, toBench)
export const correctFigure = formAction(correctEvidenceFigure, toBench)
export const judge = formAction(judgeEvidence, toBench, judgementApart)
