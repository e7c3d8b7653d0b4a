import { z } from 'zod'
import { claimStates, permit, verdicts } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line } from '../input.ts'

/** What a verdict or a state is called and how it is explained; what is left out is as the product has it. */
const label = z.strictObject({
  label: line('The label').optional(),
  line: line('The explanation').optional(),
})

export const labelCodes = [...verdicts, ...claimStates.filter((state) => state !== 'decided')] as const

/** Says in one language how verdicts and states are called and explained to readers; codes stay in data and log. */
export const setLabels = command({
  name: 'site.set-labels',
  input: z.strictObject({
    language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'Write a language as en or pt-BR.'),
    labels: z.partialRecord(z.enum(labelCodes.map(fieldOf)), label).default({}),
  }),
  async run({ tx, actor }, { language, labels }) {
    permit(actor, 'site.set-labels')
    const row = await tx.siteSetting.findUnique({ where: { key: 'labels' } })
    const kept = z.record(z.string(), z.json()).parse(row?.value ?? {})
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

/** A code as a form's field has it: `in-review` is `inReview`. */
function fieldOf(code: string): string {
  return code.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())
}
