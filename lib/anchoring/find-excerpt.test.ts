import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExcerpt } from './index.ts'

const page =
  'The model was trained on 2,048 H800 GPUs. Its full training took 2.788 million GPU hours, at a cost of about ' +
  '$5.576 million. That does not include earlier research. Rental is put at $2 per GPU hour. “Nobody audited it,” ' +
  'the report says — and prices rose by 5 % to 10–20 euros. It is unable to answer some questions. ' +
  'Costs fell by more than 30 percent between 2021 and 2023.'

const paper =
  'We present DeepSeek-V3, a strong Mixture-of-Experts (MoE) language\nmodel with 671B total parameters. To achieve ef\u00ad\n' +
  'ficient inference and cost-\neffective training, it adopts Multi-head La-\ntent Attention. The ﬁrst stage is per-\n' +
  'formed on 14.8 trillion tokens.\u00a0Comprehensive evaluations reveal\u200b that it out-\nperforms other open-\nsource ' +
  'models. Pages 10-\n20 list them; GPT-\n4 is not among the models that were tested.'

describe('an excerpt that stands in a text', () => {
  it.each([
    ['as it is', page, 'Its full training took 2.788 million GPU hours'],
    ['with a line broken elsewhere', page, 'Its full training\n  took 2.788\u00a0million GPU hours'],
    ['with straight quotation marks', page, '"Nobody audited it," the report says'],
    ['with other dashes', page, 'the report says – and prices rose by 5 % to 10-20 euros'],
    ['with spaces around it', page, '   That does not include earlier research.  '],
    ['with its comparator', page, 'at a cost of about $5.576 million'],
    ['in decomposed letters', 'Le café de Paris est fermé.', 'Le cafe\u0301 de Paris est ferme\u0301.'],
    ['over a soft hyphen', paper, 'To achieve efficient inference'],
    ['over the hyphen of a line', paper, 'it adopts Multi-head Latent Attention'],
    ['over a hyphen of its own', paper, 'efficient inference and cost-effective training'],
    ['over both kinds at once', paper, 'that it outperforms other open-source models'],
    ['with a ligature', paper, 'The first stage is performed on 14.8 trillion tokens. Comprehensive'],
    ['over a range broken at its dash', paper, 'Pages 10-20 list them'],
    ['over a name broken at its hyphen', paper, 'GPT-4 is not among the models'],
    ['after “not only”', 'It is not only cheaper but faster.', 'cheaper but faster.'],
    ['after a dash between words', 'They came—5 of them left.', '5 of them left.'],
    ['with its per cent sign set closer', page, 'and prices rose by 5% to 10–20 euros'],
    ['with its currency sign set apart', page, 'Rental is put at $ 2 per GPU hour.'],
    ['with a typewriter’s dash', page, 'the report says -- and prices rose'],
    [
      'with a spaced dash for one without',
      'The models—six in all—were tested.',
      'models -- six in all -- were',
    ],
    ['with a dash set close', 'The models – six in all – were tested.', 'models—six in all—were'],
    ['with a stop before its quotation mark', page, '“Its full training took 2.788 million GPU hours.”'],
    [
      'with a space after the hyphen of a line',
      'It is DeepSeek-V3 and no other.',
      'It is Deep- Seek-V3 and no',
    ],
    ['in quotation marks of its own', page, '“Its full training took 2.788 million GPU hours”'],
    ['with a name broken at a line end', 'It is DeepSeek-V3 and no other.', 'It is Deep-\nSeek-V3 and no'],
    ['with an ellipsis of its own', 'He said so … and left the room.', 'He said so ... and left'],
  ])('is found %s', (_how, text, passage) => {
    const found = findExcerpt(text, passage)
    expect(found).toMatchObject({ found: true })
    if (!found.found) return
    const plain = (words: string) => words.replaceAll(/[\s\u00ad\u200b-]/g, '').slice(0, 3)
    expect([...text].slice(found.start, found.end).join('').length).toBeGreaterThanOrEqual(12)
    expect(plain([...text].slice(found.start, found.end).join(''))).toBe(
      plain(
        passage
          .trim()
          .replace(/^“(?=Its)/, '')
          .replaceAll('"', '“'),
      ),
    )
  })

  it('is given in code points', () => {
    expect(findExcerpt('😀😀 the words that are meant', 'words that are meant')).toEqual({
      found: true,
      start: 7,
      end: 27,
    })
  })

  it('is found wherever it was taken from, if it cuts no word', () => {
    const words = page.split(' ')
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 3, max: 30 }), (from, count) => {
        const passage = words.slice(from, from + count).join(' ')
        const found = findExcerpt(page, passage)
        if (found.found) expect([...page].slice(found.start, found.end).join('')).toBe(passage)
        else expect(['too-short', 'cuts-figure', 'cuts-negation']).toContain(found.reason)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})

describe('a passage that does not stand in a text', () => {
  it.each([
    ['one digit', page, 'Its full training took 2.778 million GPU hours', 'other-figure'],
    ['a digit less', page, 'Its full training took 2.78 million GPU hours', 'other-figure'],
    ['another scale', page, 'Its full training took 2.788 billion GPU hours', 'other-figure'],
    ['another unit', page, 'Its full training took 2.788 million TPU hours', 'other-figure'],
    ['another currency', page, 'at a cost of about €5.576 million', 'other-figure'],
    ['no comparator', page, 'at a cost of $5.576 million', 'other-figure'],
    ['the other comparator', page, 'Costs fell by less than 30 percent', 'other-figure'],
    ['percentage points', page, 'more than 30 percentage points between 2021', 'other-figure'],
    ['no negation', page, 'That does include earlier research', 'other-negation'],
    ['a negation', page, 'Its full training took not 2.788 million GPU hours', 'other-negation'],
    [
      'two runs',
      page,
      'The model was trained on 2,048 H800 GPUs. Rental is put at $2 per GPU hour.',
      'not-one-run',
    ],
    ['an ellipsis', page, 'The model was trained … That does not include earlier', 'not-one-run'],
    ['a bracketed ellipsis', page, 'The model was trained [...] earlier research. Rental', 'not-one-run'],
    ['other words', page, 'The model was taught on 2,048 H800 GPUs', 'other-words'],
    ['other case', page, 'the Model was trained on 2,048 H800 GPUs', 'other-words'],
    ['its number cut', page, '788 million GPU hours, at a cost', 'cuts-figure'],
    ['its hundred cut', 'The hundred and five people left.', 'five people left.', 'cuts-figure'],
    ['its unit cut', page, 'Its full training took 2.788 million', 'cuts-figure'],
    ['its currency cut', page, '5.576 million. That does not include', 'cuts-figure'],
    ['its comparator cut', page, '$5.576 million. That does not include', 'cuts-figure'],
    ['its negation cut', page, 'include earlier research. Rental', 'cuts-negation'],
    ['its prefix cut', page, 'able to answer some questions', 'cuts-negation'],
    ['eleven signs', page, 'its full tra', 'other-words'],
    [
      'its negation an adverb away',
      'It did not significantly reduce costs here.',
      'reduce costs here.',
      'cuts-negation',
    ],
    [
      'the clause that denies it cut',
      'There is no evidence that costs fell by half.',
      'costs fell by half.',
      'cuts-negation',
    ],
    ['the letters of a name cut', 'The H800 GPUs were used here.', '800 GPUs were used', 'cuts-figure'],
    ['the name before a number cut', 'COVID-19 cases were high.', '19 cases were high', 'cuts-figure'],
    ['the plural of its years cut', 'That was in the 1990s.', 'That was in the 1990', 'cuts-figure'],
    ['a fraction cut', 'The odds are 11/20 of them all.', '1/20 of them all.', 'cuts-figure'],
    ['a sign cut', 'It moved by −3.4 percent.', '3.4 percent.', 'cuts-figure'],
    ['nothing like it', page, 'Grapes ripen in late autumn here', 'not-there'],
    ['less than twelve', page, 'The model', 'too-short'],
    ['nothing', page, '   ', 'too-short'],
    ['no passage', page, null, 'too-short'],
    ['no text', undefined, 'words that are meant', 'not-there'],
    [
      'a dash that would be a minus',
      'Prices—5 in all—fell by -5 percent.',
      'Prices — -5 in all — fell',
      'other-words',
    ],
    ['a number joined over a line', paper, 'Pages 1020 list them; GPT', 'other-figure'],
    ['the negation left out', paper, 'GPT-4 is among the models that were tested', 'other-negation'],
  ])('is refused with %s', (_what, text, passage, reason) => {
    expect(findExcerpt(text, passage)).toMatchObject({ found: false, reason })
  })

  it('comes with the nearest passage', () => {
    const refused = findExcerpt(page, 'Its full training took 2.778 million GPU hours')
    expect(refused).toMatchObject({
      nearest: { exact: 'Its full training took 2.788 million GPU hours' },
    })
  })

  it('is refused quickly in a long text', () => {
    const long = 'word after word, hyphen-\nated and “quoted”, 5.6 million of them. '.repeat(16_000)
    expect(findExcerpt(long, 'word after word, hyphenated and "quoted", 5.7 million of them.')).toMatchObject(
      {
        found: false,
        reason: 'other-figure',
      },
    )
  })
})
