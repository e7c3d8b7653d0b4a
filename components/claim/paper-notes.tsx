import { byStance } from '#components/evidence/evidence-list.tsx'
import { NoteList } from '#components/evidence/note-list.tsx'
import { sourceNotes } from '#components/evidence/source-notes.ts'
import type { EvidenceRow } from '#lib/queries/claim/evidence-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; evidence: readonly EvidenceRow[]; citation: string }

/** What a claim's page has on paper alone: the sources' addresses and dates as notes, and where this is to be found. */
export function PaperNotes({ t, evidence, citation }: Props) {
  return (
    <div className="hidden print:block">
      <NoteList t={t} notes={sourceNotes(byStance(evidence))} />
      <p className="label mt-4">{citation}</p>
    </div>
  )
}
