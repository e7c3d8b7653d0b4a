import { dateInWords } from '#components/layout/date-in-words.ts'
import type { PublicationState } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Whether a document is public, in a word or two. */
export function PublicationWord({
  t,
  document,
}: {
  t: Translate
  document: { publication: PublicationState; publishAt: string | null }
}) {
  const { publication, publishAt } = document
  return (
    <span className="label">
      {publishAt === null
        ? t(`publication.${publication}`)
        : t('publication.scheduled', { at: momentInWords(publishAt) })}
    </span>
  )
}

/** A moment as people read it, in UTC: 31 January 2027, 09:00. */
export const momentInWords = (at: string): string => `${dateInWords(at.slice(0, 10))}, ${at.slice(11, 16)}`
