import type { ClaimRule } from './finding.ts'

/** Several sources that go back to one are one. */
export const oneOrigin: ClaimRule = ({ verdict, evidence }) =>
  verdict !== null && evidence.length > 0 && new Set(evidence.map((one) => one.origin)).size === 1
    ? [
        evidence.length === 1
          ? 'Its verdict rests on a single source.'
          : `Its ${evidence.length} pieces of evidence go back to one origin.`,
      ]
    : []
