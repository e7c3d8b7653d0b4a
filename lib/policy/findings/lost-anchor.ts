import type { ClaimRule } from './finding.ts'

/** A claim stands somewhere in the latest revision of its document. */
export const lostAnchor: ClaimRule = ({ state, isAnchored }) =>
  state !== 'dismissed' && !isAnchored ? ['It has no place in the latest revision of its document.'] : []
