import { expect, it } from 'vitest'
import { actions } from '#lib/policy/index.ts'
import { kinds } from './entry-in-words.ts'

it('has words only for kinds that a command writes', () => {
  const written = ['claim.publish', 'claim.reanchor', ...actions].map((name) => name.replace('.', '-'))
  expect(kinds.filter((kind) => !written.includes(kind))).toEqual([])
})
