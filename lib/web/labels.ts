import { readingDatabase } from '#lib/db/client.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { readSetLabels } from '#lib/queries/site/set-labels.ts'
import { relabel } from './catalogue/messages.ts'

let asked = 0
let known = 0

/**
 * Has the pages call verdicts and states as the settings do now. Asked anew for every page that is made: a page is kept
 * until a change touches it, and with it whatever words it was made of.
 */
export async function freshLabels(): Promise<void> {
  asked += 1
  const turn = asked
  const labels = await readSetLabels(readingDatabase(), publicViewer, { language: 'en' })
  if (turn < known) return
  known = turn
  relabel(labels)
}
