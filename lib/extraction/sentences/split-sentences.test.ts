import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '#lib/text/index.ts'
import { splitSentences } from './split-sentences.ts'

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => sliceCodePoints(text, start, end))

/** Written with a bar where one sentence ends and the next begins. */
const cases: Record<string, readonly string[]> = {
  'plain sentences': [
    'The rate fell. | Nobody knows why.',
    'Did it fall? | It did! | By how much?',
    'Prices rose 3.5%. | 20 firms closed.',
  ],
  'abbreviations inside a sentence': [
    'The U.S. models cost more.',
    'The U.S. Department of Commerce wrote the rule.',
    'Mr. Smith and Dr. Jones met Gov. Brown on Jan. 5 in St. Louis.',
    'The bridge was built c. 1850 and is 6 ft. 2 in. wide (see App. A.) at its head.',
    'Sales grew by approx. 12 % (cf. Fig. 3 and p. 55).',
    'Acme Inc. and Bolt Ltd. merged; see Smith et al. (2019).',
    'John F. Kennedy spoke at 9 a.m. to the House.',
    'It cost $5.6 million vs. the $9 million planned, i.e. The Plan.',
  ],
  'abbreviations that end one': [
    'It is made in the U.S. | However, it is sold in the E.U. | They say so.',
    'The deal was with Acme Inc. | It closed in Dec. | The price was kept secret.',
    'The answer is no. | We asked twice.',
    'He left at 6 p.m. | Jane stayed.',
  ],
  'decimals and money': [
    'It cost $5.6 million. | This is a lot.',
    'Version 2.10.1 is out. | Take it.',
    'It fell to .5 percent. | Then it rose.',
  ],
  quotations: [
    '“The gap is wide.” | He closed the book.',
    '“Is it wide?” Smith asked. | Nobody answered.',
    'He said, “It is wide. | It will not close.”',
    'She called it ‘a failure.’ | The board agreed.',
  ],
  ellipses: [
    'It was… well, late.',
    'It was late… | Nobody came.',
    'It was . . . late.',
    'The report [...] was late.',
  ],
  lists: [
    '1. Cut the tax | 2. Build the road | 3. Close the plant',
    '• Cut the tax | • Build the road',
    '(a) Cut the tax | (b) Build the road',
    'Section 2. of the Act',
  ],
  'missing blanks and notes': [
    'The rate fell.| Nobody knows why.',
    'It fell by 1,000.| That is much.',
    'It doubled.[3] | The rest did not.',
    'It helped the market.12 | The rest did not.',
    'It doubled.² | The rest did not.',
    'Write to Jane.Doe@example.com or www.Example.Com today.',
    'Prices rose in Q1.| They fell in Q2.',
    'The rate was 3.5.| It fell.',
    'Node.js and System.Out.println are names.',
  ],
  'other scripts': [
    '😀 Prices rose. | 😀 They fell.',
    '价格上涨了。|没有人知道为什么。',
    'Цена выросла. | Никто не знает почему.',
  ],
}

describe('sentences', () => {
  for (const [name, lines] of Object.entries(cases))
    it.each(lines)(`keep ${name} right: %s`, (line) => {
      const glued = /\.\| /.test(line) ? line.replaceAll('| ', '') : line.replaceAll(/ ?\|( ?)/g, '$1')
      expect(split(glued)).toEqual(line.split('|').map((one) => one.trim()))
    })

  it('end at a blank line, and at a line that was broken on purpose', () => {
    expect(split('Costs\n\nThe plant cost a million.')).toEqual(['Costs', 'The plant cost a million.'])
    expect(split('Costs\nThe plant cost a million, more or less.')).toEqual([
      'Costs',
      'The plant cost a million, more or less.',
    ])
    expect(split('Jane Doe\nHead of Policy\njane@example.org')).toHaveLength(3)
    expect(split('Costs:\n- the plant\n- the road')).toEqual(['Costs:', '- the plant', '- the road'])
  })

  it('go on over a line that was broken for want of room', () => {
    expect(split('The plant was built in the\nUnited States and cost a\nmillion.')).toHaveLength(1)
    expect(split('The plant was\r\nbuilt at home. It\r\ncost a million.')).toHaveLength(2)
  })

  it('take none from nothing', () => {
    expect(split('')).toEqual([])
    expect(split(' \n\t\n ')).toEqual([])
  })

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '. ',
        '.',
        '? ',
        '!',
        '…',
        ' . . . ',
        '."',
        '\n',
        '\n\n',
        '1. ',
        'a) ',
        '• ',
        'U.S. ',
        '😀',
      ),
      fc.constantFrom(
        'The rate ',
        'fell',
        'Mr. ',
        '$5.6 million',
        'and so on ',
        ')',
        '[3]',
        '。',
        '\r\n',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )

  it('stand in order inside the text, and what is between them is white space', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('')
        const spans = splitSentences(text)
        let at = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(sliceCodePoints(text, at, start).trim()).toBe('')
          at = end
        }
        expect(at).toBeLessThanOrEqual(codePointLength(text))
        expect(sliceCodePoints(text, at).trim()).toBe('')
      }),
      { seed: 5, numRuns: process.env.PROVE === 'full' ? 20_000 : 500 },
    )
  })
})
