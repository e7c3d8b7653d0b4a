import { reasonsAgainst, reasonsFor } from '#lib/extraction/index.ts'
import type { DeskProposals, ProposedRow } from '#lib/queries/desk/desk-proposals.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { TriageForm } from './triage-form.tsx'

type Props = { t: Translate; proposals: DeskProposals; action: FormAction }

/** What was found in documents, each document with its own form to accept or dismiss many at once. */
export function ProposedRows({ t, proposals, action }: Props) {
  const more = proposals.total - proposals.documents.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <section aria-labelledby="queue-proposed" className="mt-7">
      <div className="flex flex-wrap items-baseline gap-x-4 border-b border-hair pb-1.5">
        <h2 id="queue-proposed" className="font-semibold">
          {t('queueFilter.proposed')} <span className="figures font-normal text-soft">{proposals.total}</span>
        </h2>
        <p className="label">{proposals.total > 0 ? t('queueFilterLine.proposed') : t('queue.empty')}</p>
      </div>
      {proposals.documents.map((document) => (
        <div key={document.ref} className="mt-4">
          <h3 className="font-semibold">
            <a href={deskAddresses.document(document.ref)}>{document.title}</a>
          </h3>
          <TriageForm
            id={`triage-${document.ref}`}
            document={document.ref}
            action={action}
            labels={{
              ticked: t('triage.ticked'),
              problems: t('form.problems'),
              rest: t('triage.rest'),
              keyAll: t('keys.tickAll'),
              accept: t('triage.accept'),
              dismiss: t('triage.dismiss'),
              reason: t('triage.reason'),
              all: t('triage.all'),
              key: crypto.randomUUID(),
            }}
          >
            <ol>
              {document.rows.map((row) => (
                <Proposed key={row.id} t={t} row={row} />
              ))}
            </ol>
          </TriageForm>
        </div>
      ))}
      {more > 0 && <p className="label py-2">{t('queue.more', { count: more })}</p>}
    </section>
  )
}

function Proposed({ t, row }: { t: Translate; row: ProposedRow }) {
  return (
    <li data-row className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b border-hair py-2">
      <input
        type="checkbox"
        id={`proposal-${row.id}`}
        name="proposals[]"
        value={row.id}
        className="mt-1 self-start accent-ink"
      />
      <div>
        <label htmlFor={`proposal-${row.id}`} className="cursor-pointer font-medium">
          {row.restatement ?? row.exact}
        </label>
        <p className="label">
          {[row.claimant, ...reasonsInWords(t, row), row.isReady ? null : t('triage.needsWords')]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
    </li>
  )
}

/** Why it may be worth checking, or not. */
function reasonsInWords(t: Translate, row: ProposedRow): string[] {
  const known = [...reasonsFor, ...reasonsAgainst].filter((reason) => row.reasons.includes(reason))
  return known.map((reason) => t(`triage.because.${reason}`))
}
