import { describe, expect, it } from 'vitest'
import { nestFields, readFields } from './action-fields.ts'

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const inputOf = (...entries: (readonly [string, string])[]) => nestFields(readFields(formOf(entries)))

describe('a form', () => {
  it('becomes nested input: branches, rows and lists', () => {
    expect(
      inputOf(
        ['claim', '7'],
        ['source.title', 'A report'],
        ['figures.0.name', 'cost'],
        ['figures.1.name', 'hours'],
        ['evidence[]', 'a'],
        ['evidence[]', 'b'],
      ),
    ).toEqual({
      claim: '7',
      source: { title: 'A report' },
      figures: [{ name: 'cost' }, { name: 'hours' }],
      evidence: ['a', 'b'],
    })
  })

  it('leaves out what was left empty, but keeps an empty list', () => {
    expect(inputOf(['caveat', '  '], ['evidence[]', ''])).toEqual({ evidence: [] })
    expect(inputOf(['source.title', ''])).toEqual({ source: {} })
  })

  it('drops rows that were left empty and counts the others from 0', () => {
    const fields = readFields(
      formOf([
        ['figures.0.name', ''],
        ['figures.0.words', ' '],
        ['figures.2.name', 'cost'],
        ['figures.2.words', ''],
      ]),
    )
    expect(fields).toEqual({ 'figures.0.name': ['cost'], 'figures.0.words': [''] })
    expect(nestFields(fields)).toEqual({ figures: [{ name: 'cost' }] })
  })

  it('keeps the line ends that people typed, as one character each', () => {
    expect(inputOf(['rationale', 'One.\r\nTwo.'])).toEqual({ rationale: 'One.\nTwo.' })
  })

  it.each(['$ACTION_ID_1', '__proto__.x', 'a.__proto__', 'a..b', 'a.b.c.d.e', 'figures.999.name', ''])(
    'takes nothing under a name that is not ours: %j',
    (name) => {
      expect(inputOf([name, 'x'])).toEqual({})
      expect(Object.prototype).not.toHaveProperty('x')
    },
  )

  it('reaches no inherited property by a name that every object has', () => {
    expect(inputOf(['constructor.name', 'x'])).toEqual({ constructor: { name: 'x' } })
    expect(Object.name).toBe('Object')
  })

  it('takes no files and only so many fields', () => {
    const form = formOf(Array.from({ length: 600 }, (_, row) => ['list[]', String(row)] as const))
    expect(readFields(form)['list[]']).toHaveLength(500)
    const upload = new FormData()
    upload.append('fact', new Blob(['x']), 'x.txt')
    expect(readFields(upload)).toEqual({})
  })
})
