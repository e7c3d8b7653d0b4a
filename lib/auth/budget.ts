import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { limitStore } from '#lib/db/limit-store.ts'
import { TooMany } from '#lib/errors.ts'
import { NearCounts } from './near-counts.ts'

/** So many takings a key in so many seconds. */
type Size = { readonly points: number; readonly seconds: number }

const minute = 60
const hour = 3_600
const day = 24 * hour

/**
 * Every budget of the site. `account` is the promise of docs/security.md: what strangers may try of one account in a day,
 * from however many addresses. A remembered browser and the e-mail link count apart, so that strangers lock nobody out.
 */
export const budgets = {
  /** Passwords tried of one account, from browsers it does not know. */
  account: { points: 20, seconds: day },
  /** Passwords tried of one account from one address, likewise. */
  'account-and-address': { points: 10, seconds: day },
  /** Passwords tried from one address, of any accounts. */
  address: { points: 100, seconds: day },
  /** Passwords tried by a browser that the account knows. */
  device: { points: 30, seconds: hour },
  /** Codes of a second factor tried by one person. */
  'second-factor': { points: 10, seconds: hour },
  /** Sign-in links sent for one account at the wish of one address. */
  'link-from-address': { points: 3, seconds: 15 * minute },
  /** Sign-in links sent for one account at anybody's wish. */
  'link-of-account': { points: 12, seconds: hour },
  /** Sign-in links asked for from one address, for any accounts. */
  'links-of-address': { points: 30, seconds: hour },
  /** Links of any kind opened from one address. */
  'open-link': { points: 60, seconds: hour },
  /** Open calls that compute, such as `POST /api/v1/figures`, from one address. */
  'open-call': { points: 120, seconds: minute },
  /** Refused tries put into the audit, from one address; a flood is one line and not a thousand. */
  'noted-refusal': { points: 30, seconds: hour },
} as const satisfies Record<string, Size>
export type Budget = keyof typeof budgets

const limiters = new Map<Budget, RateLimiterPostgres>()
const near = new NearCounts()

/** Counted in PostgreSQL, for all instances together. */
function limiterOf(budget: Budget): RateLimiterPostgres {
  const known = limiters.get(budget)
  if (known) return known
  const { points, seconds: duration } = budgets[budget]
  const made = new RateLimiterPostgres({
    storeClient: limitStore(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: budget,
    points,
    duration,
  })
  limiters.set(budget, made)
  return made
}

/** Takes one from a budget and gives how many were taken before. Throws `TooMany`, saying when to try again. */
export async function take(budget: Budget, key: string): Promise<number> {
  const { points, seconds } = budgets[budget]
  const waitMs = near.take(`${budget} ${key}`, points, seconds)
  if (waitMs > 0) throw tooMany(waitMs)
  try {
    return (await limiterOf(budget).consume(key)).consumedPoints - 1
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext)
    // The database is slow or gone: this process's own count holds, which has just said yes.
    return 0
  }
}

/** Gives one back, for what turned out to be no guess. */
export async function giveBack(budget: Budget, key: string): Promise<void> {
  near.giveBack(`${budget} ${key}`)
  await limiterOf(budget).reward(key).catch(ignoreSlowStore)
}

/** How many of a budget are taken. */
export async function taken(budget: Budget, key: string): Promise<number> {
  const found = await limiterOf(budget).get(key).catch(ignoreSlowStore)
  return found?.consumedPoints ?? 0
}

/** A count that could not be read or given back is one that is a little too strict or too mild for a while. */
const ignoreSlowStore = () => null

/** The answer to one who came too often; the same for every reason, so that it tells nothing of the account. */
export function tooMany(waitMs: number): TooMany {
  const seconds = Math.ceil(waitMs / 1000)
  const wait =
    seconds <= 90
      ? `${seconds} seconds`
      : seconds <= 90 * minute
        ? `${Math.ceil(seconds / minute)} minutes`
        : `${Math.ceil(seconds / hour)} hours`
  return new TooMany('too-many-tries', `That was tried too often. Try again in ${wait}.`)
}
