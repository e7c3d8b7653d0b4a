import { describe, expect, it } from 'vitest'
import { parseIdentifier } from './index.ts'

describe('how a source is named', () => {
  it.each([
    ['10.1000/182', 'https://doi.org/10.1000/182', '10.1000/182', null],
    [
      'doi:10.1038/S41586-020-2649-2',
      'https://doi.org/10.1038/s41586-020-2649-2',
      '10.1038/s41586-020-2649-2',
      null,
    ],
    ['https://dx.doi.org/10.1000/182.', 'https://doi.org/10.1000/182', '10.1000/182', null],
    ['arXiv:2412.19437v2', 'https://arxiv.org/abs/2412.19437', '10.48550/arxiv.2412.19437', '2412.19437'],
    ['2412.19437', 'https://arxiv.org/abs/2412.19437', '10.48550/arxiv.2412.19437', '2412.19437'],
    [
      'https://arxiv.org/pdf/2412.19437v1.pdf',
      'https://arxiv.org/abs/2412.19437',
      '10.48550/arxiv.2412.19437',
      '2412.19437',
    ],
    [
      '10.48550/arXiv.2412.19437',
      'https://arxiv.org/abs/2412.19437',
      '10.48550/arxiv.2412.19437',
      '2412.19437',
    ],
    [
      'math.GT/0309136',
      'https://arxiv.org/abs/math.GT/0309136',
      '10.48550/arxiv.math.gt/0309136',
      'math.GT/0309136',
    ],
    ['https://Example.org/Report?a=1', 'https://example.org/Report?a=1', null, null],
    ['example.org/report', 'https://example.org/report', null, null],
    ['http://127.0.0.1:4567/page', 'http://127.0.0.1:4567/page', null, null],
  ])('%s is read at %s', (typed, address, doi, arxivId) => {
    expect(parseIdentifier(typed)).toEqual({ address, doi, arxivId })
  })

  it.each([
    '',
    'a report I read',
    'ftp://example.org/x',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://intranet/',
    '11.1000/182',
  ])('%j names none', (typed) => {
    expect(parseIdentifier(typed)).toBeNull()
  })
})
