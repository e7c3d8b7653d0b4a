import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { IntakePage } from '#lib/queries/desk/intake-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

const kinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const

/** The name of what is brought in, and what is known of its bytes and text. */
export function IntakeHead({ t, intake }: { t: Translate; intake: IntakePage }) {
  const { read, bytes } = intake
  const kind = kinds.find((one) => one === read?.kind)
  const facts = [
    kind && t(`import.kind.${kind}`),
    read?.pages && t('import.pages', { count: read.pages }),
    read && t('import.characters', { count: read.characters }),
    bytes !== null && t('import.size', { kilobytes: Math.ceil(bytes / 1000) }),
    read && t('import.hash', { hash: `${read.textSha256.slice(0, 12)}…` }),
  ].filter((fact) => typeof fact === 'string')
  return (
    <>
      <p className="label">
        <a href={deskAddresses.imports}>{t('import.crumb')}</a>
      </p>
      <h1 className="text-xl font-semibold">{read?.metadata.title ?? intake.name}</h1>
      <p className="label figures">{facts.join(' · ')}</p>
      {intake.revises && (
        <p className="mt-1">
          {t('import.revises')}{' '}
          <a href={deskAddresses.document(intake.revises.ref)} className="text-link">
            {intake.revises.title}
          </a>
        </p>
      )}
    </>
  )
}
