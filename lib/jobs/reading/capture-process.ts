/** A process of its own that reads captures one after the other, for as long as the process that started it lives. */
import { setPriority } from 'node:os'
import { InvalidInput } from '#lib/errors.ts'
import { passagesGone } from './passages-gone.ts'
import { type CaptureAnswer, type CaptureMessage, type CaptureTask, readCapture } from './read-capture.ts'

/** Readers of the site go before readers of documents. */
setPriority(5)

async function answer({ got, cited }: CaptureTask): Promise<CaptureAnswer> {
  try {
    const read = await readCapture(got)
    return { is: 'done', read, gone: passagesGone(read.text, cited) }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return { is: 'refused', code: error.code, sentence: error.message }
  }
}

const say = (message: CaptureMessage): void => void process.send?.(message)

process.on('message', (task) => void answer(task as CaptureTask).then(say))
process.once('disconnect', () => process.exit())
say({ is: 'ready' })
