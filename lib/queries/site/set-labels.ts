import { labelsSchema, type SetLabels } from '#lib/db/stored-settings.ts'
import { type LabelledCode, labelField, labelledCodes } from '#lib/policy/index.ts'
import type { Query } from '../query.ts'

/** What verdicts and states are called and how they are explained; nothing for what is called as the product has it. */
export type Labels = Partial<Record<LabelledCode, SetLabels[string]>>

/** What the settings call verdicts and states in a language. */
export const readSetLabels: Query<{ language: string }, Labels> = async (db, _viewer, { language }) => {
  const row = await db.siteSetting.findUnique({ where: { key: 'labels' } })
  return byCode(labelsSchema.parse(row?.value ?? {})[language] ?? {})
}

/** A language in which the settings call verdicts and states by words of their own. */
export type LabelledLanguage = { readonly language: string; readonly labels: Labels }

/** The languages beside the pages' own for which the settings have words, by their tags. */
export const readOtherLanguages: Query<{ own: string }, LabelledLanguage[]> = async (
  db,
  _viewer,
  { own },
) => {
  const row = await db.siteSetting.findUnique({ where: { key: 'labels' } })
  return Object.entries(labelsSchema.parse(row?.value ?? {}))
    .filter(([language, labels]) => language !== own && Object.keys(labels).length > 0)
    .map(([language, labels]) => ({ language, labels: byCode(labels) }))
    .sort((a, b) => a.language.localeCompare(b.language))
}

const byCode = (labels: SetLabels): Labels =>
  Object.fromEntries(
    labelledCodes.flatMap((code) => {
      const set = labels[labelField(code)]
      return set === undefined ? [] : [[code, set] as const]
    }),
  )
