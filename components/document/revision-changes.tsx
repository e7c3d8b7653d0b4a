import type { RevisionPage } from '#lib/queries/document/revision-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What a revision changed, paragraph by paragraph; words that came are underlined, words that went struck through. */
export function RevisionChanges({ t, since }: { t: Translate; since: NonNullable<RevisionPage['since']> }) {
  return (
    <section aria-labelledby="changes" className="section-rule max-w-[66ch]">
      <h2 id="changes" className="font-semibold">
        {t('revisions.diff', { number: since.number })}
      </h2>
      {since.paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text have no other name than their place
        <p key={index} dir="auto" className="mt-3 font-serif text-[17px] whitespace-pre-wrap">
          {paragraph.map(({ kind, text }, place) => {
            const key = `${place} ${kind}`
            if (kind === 'same') return <span key={key}>{text}</span>
            return kind === 'added' ? (
              <ins key={key} className="decoration-2 underline-offset-3">
                {text}
              </ins>
            ) : (
              <del key={key} className="text-soft">
                {text}
              </del>
            )
          })}
        </p>
      ))}
    </section>
  )
}
