import type { Verb } from '../steps/verb.ts'
import { usage, verify } from '../verify/verify.ts'

export const verb: Verb = {
  usage: `${usage}

Verifies signatures, tiles, entries, every history and every content, replays the log into a ledger and compares it
with the one shown. --since: a checkpoint that you kept; the log must extend it. --policy: whom you trust, as a policy
(C2SP tlog-policy) or the log's verifier key; without it the key that comes along is taken, which proves less.
Exit codes: 0 good, 1 altered, 2 incomplete, 3 nothing that can be verified.`,
  run: verify,
}
