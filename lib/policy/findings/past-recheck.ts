import { isRecheckDue } from '../recheck.ts'
import type { ClaimRule } from './finding.ts'

/** A verdict is looked at again when its day has passed. */
export const pastRecheck: ClaimRule = ({ verdict, recheckOn }, now) =>
  verdict !== null && isRecheckDue(recheckOn, now) ? [`Its re-check date, ${recheckOn}, has passed.`] : []
