import { captureSource } from './capture-source.ts'
import { checkLedgerNightly } from './check-ledger.ts'
import type { Job } from './job.ts'
import { publishDueDocuments } from './publish-due.ts'
import { readDocumentJob } from './read-document.ts'
import { readSheetJob } from './read-sheet.ts'
import { sweepBlobs } from './sweep-blobs.ts'
import { watchSources } from './watch-sources.ts'

/** What a worker of this program can do; one line for each kind of `lib/db/queue/job-kinds.ts`. */
export const allJobs: readonly Job[] = [
  readDocumentJob,
  readSheetJob,
  sweepBlobs,
  publishDueDocuments,
  checkLedgerNightly,
  captureSource,
  watchSources,
]
