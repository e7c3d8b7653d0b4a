import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { createDocument } from './create-document.ts'
import { documentInput } from './document-input.ts'

/** Adds a document with its first revision; both are the desk's until an editor publishes them. */
export const addDocument = command({
  name: 'document.add',
  input: documentInput,
  async run(work, input) {
    permit(work.actor, 'document.add')
    const { ref, documentId, write } = await createDocument(work, input)
    return { result: { ref, id: documentId }, subject: documentId, write }
  },
})
