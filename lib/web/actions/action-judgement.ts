import type { Fields } from './action-fields.ts'
import { without } from './action-source.ts'

/** A claim dismissed for another reason than being a duplicate names no other, whatever stands in that field. */
export const duplicateAlone = (fields: Fields): Fields =>
  fields.reason?.[0] === 'duplicate' ? fields : without('duplicateOf')(fields)

/** `judgement: stance refutes`, chosen from one list, as the question and its answer. */
export function judgementApart({ judgement, ...fields }: Fields): Fields {
  const [question = '', answer = ''] = (judgement?.[0] ?? '').split(' ')
  return { ...fields, question: [question], answer: [answer] }
}
