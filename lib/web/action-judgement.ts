import type { Fields } from './action-fields.ts'

/** `judgement: stance refutes`, chosen from one list, as the question and its answer. */
export function judgementApart({ judgement, ...fields }: Fields): Fields {
  const [question = '', answer = ''] = (judgement?.[0] ?? '').split(' ')
  return { ...fields, question: [question], answer: [answer] }
}
