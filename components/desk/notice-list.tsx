import { dateInWords } from '#components/layout/date-in-words.ts'
import type { Notice } from '#lib/queries/desk/notices.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { OneButtonForm } from './one-button-form.tsx'

type Props = { t: Translate; notices: readonly Notice[]; readAll: FormAction }

/** What others did that concerns one, the latest first. */
export function NoticeList({ t, notices, readAll }: Props) {
  if (notices.length === 0) return <p>{t('notices.empty')}</p>
  return (
    <>
      {notices.some((one) => one.isNew) && (
        <OneButtonForm action={readAll} labels={{ submit: t('notices.readAll'), key: crypto.randomUUID() }} />
      )}
      <ol className="mt-3">
        {notices.map((notice) => (
          <li key={notice.id} data-row className="border-b border-hair py-2">
            <a
              href={notice.claim === null ? deskAddresses.readers : deskAddresses.bench(notice.claim.ref)}
              className={notice.isNew ? 'font-semibold' : ''}
            >
              {t(`notices.${notice.kind}`, { name: notice.by ?? '' })}
              {notice.claim !== null && `: ${notice.claim.restatement}`}
            </a>
            <p className="label">
              {dateInWords(notice.createdAt)}
              {notice.isNew && ` · ${t('notices.new')}`}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
