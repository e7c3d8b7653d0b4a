/** A process of its own that reads one document, so that a hostile one can exhaust nothing but it. */
import { setPriority } from 'node:os'
import { InvalidInput } from '#lib/errors.ts'
import { readDocument } from '#lib/intake/read-document.ts'
import { findClaims } from './find-claims.ts'
import { limitProcessorTime } from './limit-processor-time.ts'
import type { ReaderMessage, ReaderTask } from './reader-message.ts'

/** Readers of the site go before readers of documents. */
setPriority(5)

/** Resolves when the message has gone out: a long one is on its way for a while. */
const say = (message: ReaderMessage): Promise<void> =>
  new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

async function read(task: ReaderTask): Promise<void> {
  try {
    const { bytes, seconds, ...options } = task
    limitProcessorTime(seconds)
    const document = await readDocument(bytes, {
      ...options,
      onPage: (page, pages) => {
        if (page % 10 === 0 || page === pages) void say({ is: 'page', page, pages })
      },
      onFirst: ({ text, blocks }) =>
        void say({ is: 'first', first: { text, blocks, claims: findClaims(text, blocks).claims } }),
    })
    await say({ is: 'claims' })
    await say({ is: 'done', reading: { ...document, ...findClaims(document.text, document.blocks) } })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    await say({ is: 'refused', code: error.code, sentence: error.message })
  }
}

process.once('message', (task) => void read(task as ReaderTask).then(() => process.disconnect()))
