import { publishDue } from '#lib/commands/document/publish-due.ts'
import { job } from './job.ts'

/** Publishes what was to be public by now. */
export const publishDueDocuments = job('documents.publish', async ({ db }) => {
  await publishDue(db, new Date())
})
