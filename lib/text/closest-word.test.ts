import { describe, expect, it } from 'vitest'
import { closestWord } from './closest-word.ts'

const words = ['interview', 'price', 'training', 'permitted', 'chip']

describe('the word that was meant', () => {
  it.each([
    ['intervew', 'interview'],
    ['pirce', 'price'],
    ['Trainig', 'training'],
    ['permited', 'permitted'],
    ['price', null],
    ['zebra', null],
    ['xx', null],
    ['', null],
  ])('for “%s” is %s', (word, meant) => {
    expect(closestWord(word, words)).toBe(meant)
  })
})
