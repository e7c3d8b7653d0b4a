import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/translog/index.ts'

/** What a form shows of a row when it is opened, by its fields; a field without a value is empty. */
export type FormFields = Readonly<Record<string, string>>

/** Says which state of a row a form was opened on: lower-case hexadecimal, of the very fields that it shows. */
export const formVersion = (fields: FormFields): string =>
  createHash('sha256').update(canonicalJson(fields), 'utf8').digest('hex').slice(0, 32)

type SourceRow = {
  readonly title: string
  readonly author: string | null
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly address: string | null
  readonly kind: string
  readonly origin: string | null
}

/** The record of a source as its form shows it. */
export const sourceFields = (row: SourceRow): FormFields => ({
  title: row.title,
  author: row.author ?? '',
  publisher: row.publisher ?? '',
  publishedOn: row.publishedOn ?? '',
  address: row.address ?? '',
  kind: row.kind,
  origin: row.origin ?? '',
})

type DocumentRow = Omit<SourceRow, 'kind' | 'origin'> & { readonly note: string | null }

/** The record of a document as its form shows it. */
export const documentFields = (row: DocumentRow): FormFields => ({
  title: row.title,
  author: row.author ?? '',
  publisher: row.publisher ?? '',
  publishedOn: row.publishedOn ?? '',
  address: row.address ?? '',
  note: row.note ?? '',
})

type PolicyRow = {
  readonly reviewsNeeded: number
  readonly transcribedEvidence: boolean
  readonly proposerMayReview: boolean
  readonly holdVerdicts: boolean
  readonly halfLives: Readonly<Record<string, number>>
}

/** The policy as its form shows it. */
export const policyFields = (policy: PolicyRow): FormFields => ({
  reviewsNeeded: String(policy.reviewsNeeded),
  transcribedEvidence: yesOrNo(policy.transcribedEvidence),
  proposerMayReview: yesOrNo(policy.proposerMayReview),
  holdVerdicts: yesOrNo(policy.holdVerdicts),
  halfLives: Object.entries(policy.halfLives)
    .map(([category, days]) => `${category}: ${days}`)
    .join('\n'),
})

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no')

type SiteRow = {
  readonly name: string
  readonly licence: string
  readonly publisher?:
    | { readonly name: string; readonly url: string; readonly sameAs: readonly string[] }
    | undefined
}

/** Who publishes, as its form shows it. */
export const siteFields = ({ name, licence, publisher }: SiteRow): FormFields => ({
  name,
  licence,
  publisher: publisher?.name ?? '',
  address: publisher?.url ?? '',
  sameAs: (publisher?.sameAs ?? []).join('\n'),
})

/** The labels and lines of a language as their form shows them: of each of the form's `fields`. */
export const labelsFields = (
  fields: readonly string[],
  labels: Readonly<
    Record<string, { readonly label?: string | undefined; readonly line?: string | undefined }>
  >,
): FormFields =>
  Object.fromEntries(
    fields.flatMap((field) => [
      [`labels.${field}.label`, labels[field]?.label ?? ''],
      [`labels.${field}.line`, labels[field]?.line ?? ''],
    ]),
  )
