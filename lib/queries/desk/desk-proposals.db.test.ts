import { expect, it } from 'vitest'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { addProposals } from '#lib/commands/proposal/add-proposals.ts'
import { deskWorld } from '#lib/commands/testing/desk-world.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { readDeskProposals } from './desk-proposals.ts'

it('shows the most important of very many proposals, and those that matter alike in the order of the text', async () => {
  const { db } = await testDatabase()
  const actor = await deskWorld(db).add('editor')
  const sentences = Array.from({ length: 130 }, (_, index) => `Town ${index} has a bridge. `)
  const { ref } = await addDocument({ db, actor }, { title: 'Bridges', text: sentences.join('') })
  let end = 0
  const proposals = sentences.map((sentence, index) => {
    const start = end
    end += sentence.length
    return {
      ...{ start, end: end - 1, restatement: sentence.trim(), origin: 'extraction' as const },
      score: index === 129 ? 0.9 : 0.5,
    }
  })
  await addProposals({ db, actor }, { document: ref, proposals })
  const { total, documents } = await readDeskProposals(db, actor, {})
  const towns = documents[0]?.rows.map(({ exact }) => Number(/\d+/.exec(exact)?.[0]))
  expect(total).toBe(130)
  expect(towns).toEqual([129, ...Array.from({ length: 99 }, (_, index) => index)])
})
