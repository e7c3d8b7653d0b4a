import { readingDatabase } from '#lib/db/client.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { readSetLabels } from '#lib/queries/site/set-labels.ts'
import { relabel } from './catalogue/messages.ts'

/** How old what is known of the settings may be; milliseconds. */
const freshMs = 2_000

let knownAt = 0
let asking: Promise<void> | null = null

/** Has the pages call verdicts and states as the settings do now. */
export async function freshLabels(): Promise<void> {
  if (Date.now() - knownAt < freshMs) return
  asking ??= readSetLabels(readingDatabase(), publicViewer, { language: 'en' })
    .then((labels) => {
      relabel(labels)
      knownAt = Date.now()
    })
    .finally(() => {
      asking = null
    })
  await asking
}
