import { TooMany } from '#lib/errors.ts'

/** Runs work in the order it comes, at most `atOnce` pieces at a time; throws `TooMany` where `waiting` others wait already. */
export function queue(limits: { readonly atOnce: number; readonly waiting: number }) {
  const waiting: (() => void)[] = []
  let running = 0
  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running >= limits.atOnce) {
      if (waiting.length >= limits.waiting)
        throw new TooMany('busy', 'Many people are signing in just now. Try again in a moment.')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
