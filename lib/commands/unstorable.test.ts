import { describe, expect, it } from 'vitest'
import { unstorableIn } from './unstorable.ts'

describe('what the database cannot keep is found wherever it stands', () => {
  it.each([
    ['a text with a zero', { name: 'a\0b' }, 'name'],
    ['half a character', { source: { title: '\ud800' } }, 'source.title'],
    ['within a list', { fields: { note: ['fine', '\udc00'] } }, 'fields.note.1'],
    ['the name of a field', { fields: { 'a\0': ['fine'] } }, 'fields'],
    ['bare', '\0', ''],
  ])('%s', (_name, input, field) => {
    expect(unstorableIn(input)).toBe(field)
  })

  it.each([
    ['whole characters outside the basic plane', { name: '😀' }],
    ['bytes', { bytes: new Uint8Array([0, 0xd8]) }],
    ['times and nothing', { at: new Date(0), other: null, none: undefined, count: 3n }],
  ])('%s: nothing', (_name, input) => {
    expect(unstorableIn(input)).toBeNull()
  })
})
