import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { SourcePage } from '#lib/queries/source/source-page.ts'
import type { LineChange } from '#lib/text/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Snapshot = SourcePage['snapshots'][number]
type Props = { t: Translate; snapshots: readonly Snapshot[] }

/** What the source said and when, by its hashes, and what changed from one time to the next. */
export function SnapshotList({ t, snapshots }: Props) {
  return (
    <section aria-labelledby="snapshots" className="section-rule">
      <h2 id="snapshots" className="font-semibold">
        {t('sourcePage.snapshots')}
      </h2>
      {snapshots.length === 0 && <p className="mt-2">{t('sourcePage.uncaptured')}</p>}
      <ol>
        {snapshots.map((one, index) => (
          <li
            key={one.number}
            id={`snapshot-${one.number}`}
            className="border-b border-hair py-4 target:bg-hair/40"
          >
            <h3 className="font-semibold">
              {`${t('sourcePage.snapshot', { number: one.number })}, ${dateInWords(one.capturedAt.slice(0, 10))}`}
            </h3>
            <p className="label">{factsOf(t, one).join(' · ')}</p>
            <p className="label font-mono">{t('sourcePage.sha', { sha: one.sha256 })}</p>
            <p className="label font-mono">{t('sourcePage.textSha', { sha: one.textSha256 })}</p>
            {one.logIdx !== null && (
              <p className="label">
                <a href={`${addresses.log}#entry-${one.logIdx}`} className="text-link">
                  {t('claim.log', { index: one.logIdx })}
                </a>
              </p>
            )}
            <Changes t={t} one={one} before={snapshots[index + 1]?.number ?? null} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function factsOf(t: Translate, one: Snapshot): string[] {
  const from =
    one.via === 'uploaded' || one.finalAddress === null
      ? t('sourcePage.uploaded')
      : t('sourcePage.fetched', { host: new URL(one.finalAddress).host })
  return [from, one.mediaType, t('sourcePage.size', { bytes: one.bytes.toLocaleString('en') })]
}

function Changes({ t, one, before }: { t: Translate; one: Snapshot; before: number | null }) {
  if (before === null) return null
  if (one.changes === null) return <p className="mt-2">{t('sourcePage.tooMuch', { before })}</p>
  return (
    <details className="mt-2" open={one.changes.length > 0 && one.changes.length <= 3}>
      <summary className="cursor-pointer">
        {t('sourcePage.changes', { count: one.changes.length, before })}
      </summary>
      {one.changes.map((change) => (
        <Change key={change.lines.map((line) => line.sign + line.text).join('\n')} t={t} change={change} />
      ))}
    </details>
  )
}

/** Lines as they were and are; what went is struck through, what came is underlined, and each says so. */
function Change({ t, change }: { t: Translate; change: LineChange }) {
  return (
    <div className="mt-3 border-l border-soft pl-3 font-serif">
      {change.lines.map(({ sign, text }) => {
        if (text === '') return null
        if (sign === ' ') return <p key={` ${text}`}>{text}</p>
        const Mark = sign === '-' ? 'del' : 'ins'
        return (
          <p key={sign + text}>
            <span className="label">{`${t(sign === '-' ? 'sourcePage.removed' : 'sourcePage.added')}: `}</span>
            <Mark>{text}</Mark>
          </p>
        )
      })}
    </div>
  )
}
