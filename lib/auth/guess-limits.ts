import { type Budget, giveBack, take, taken, tooMany } from './budget.ts'
import { addressKey } from './client-address.ts'

/** After this many wrong tries in a row the next one has to wait. */
const freeTries = 3
/** The longest wait between two tries; milliseconds. */
const longestWaitMs = 15 * 60_000

/** How long to wait after so many tries: one second, then twice as long each time. */
export function waitAfter(tries: number): number {
  return tries < freeTries ? 0 : Math.min(1000 * 2 ** (tries - freeTries), longestWaitMs)
}

/** When each key was last tried; a count that may be lost, so it stands in this process. */
const lastTries = new Map<string, number>()
const rememberedTries = 20_000

function requireWait(key: string, tries: number): void {
  const now = performance.now()
  const last = lastTries.get(key)
  const left = last === undefined ? 0 : last + waitAfter(tries) - now
  if (left > 0) throw tooMany(left)
  lastTries.delete(key)
  lastTries.set(key, now)
  if (lastTries.size > rememberedTries) lastTries.delete(lastTries.keys().next().value ?? '')
}

type Guess = {
  /** What the account was called, whether there is one or not. */
  readonly account: string
  readonly address: string
  /** The hash of a browser that the account knows; null for strangers. */
  readonly knownDevice: string | null
}

/** What a guess counts against. The first sets the pace; a browser that the account knows counts by itself. */
function countsOf({ account, address, knownDevice }: Guess): [Count, ...Count[]] {
  if (knownDevice !== null) return [['device', knownDevice]]
  const from = addressKey(address)
  return [
    ['account-and-address', `${account} ${from}`],
    ['address', from],
    ['account', account],
  ]
}

type Count = readonly [budget: Budget, key: string]

/** Counts one try of a password before it is looked at; gives what takes the count back when it was right. Throws `TooMany`. */
export async function countGuess(guess: Guess): Promise<() => Promise<void>> {
  const counts = countsOf(guess)
  const [[paced, pair]] = counts
  requireWait(`${paced} ${pair}`, await taken(paced, pair))
  for (const [budget, key] of counts) await take(budget, key)
  return async () => {
    lastTries.delete(`${paced} ${pair}`)
    for (const [budget, key] of counts) await giveBack(budget, key)
  }
}
