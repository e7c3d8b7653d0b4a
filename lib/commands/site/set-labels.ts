import { z } from 'zod'
import { labelsFields } from '#lib/db/form-version.ts'
import { labelsSchema } from '#lib/db/stored-settings.ts'
import { labelField, labelledCodes, languageTag, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line } from '../input.ts'
import { openedOn, refuseOlder } from '../refuse-older.ts'

/** What a verdict or a state is called and how it is explained; what is left out is as the product has it. */
const label = z.strictObject({
  label: line('The label').optional(),
  line: line('The explanation').optional(),
})

const fields = labelledCodes.map(labelField)
const ofLanguage = z.partialRecord(z.enum(fields), label)

/** Says in one language how verdicts and states are called and explained to readers; codes stay in data and log. */
export const setLabels = command({
  name: 'site.set-labels',
  input: z.strictObject({
    version: openedOn,
    language: z.string().regex(languageTag, 'Write a language as en or pt-BR.'),
    labels: ofLanguage.default({}),
  }),
  async run({ tx, actor }, { version, language, labels }) {
    permit(actor, 'site.set-labels')
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('site-labels'))`
    const row = await tx.siteSetting.findUnique({ where: { key: 'labels' } })
    const kept = labelsSchema.parse(row?.value ?? {})
    refuseOlder(version, labelsFields(fields, kept[language] ?? {}))
    const value = { ...kept, [language]: JSON.parse(JSON.stringify(labels)) }
    return {
      result: { language },
      subject: null,
      async write() {
        // Every page shows them, so that no page of any instance is kept.
        await tx.$executeRaw`SELECT pg_notify('ledger', '')`
        await tx.siteSetting.upsert({
          where: { key: 'labels' },
          create: { key: 'labels', value },
          update: { value },
        })
      },
    }
  },
})
