import { isAbsolute, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { LedgerError } from '#lib/errors.ts'
import { isSentence } from './program.ts'

/** What a verb of the command line ends with. */
export const exitCodes = {
  done: 0,
  /** It was looked at, and it is not in order. */
  notInOrder: 1,
  wrongUse: 2,
  /** It could not be done; one sentence on standard error says why. */
  failed: 3,
} as const

export type Verb = {
  /** The line after “Usage: claim-ledger ”, and any lines that explain it. */
  readonly usage: string
  /** Gives the exit code; throws what `sayWhy` can say. */
  readonly run: (args: readonly string[]) => Promise<number>
}

/** A verb or its arguments were written wrongly. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** Says in one sentence on standard error why something was not done; gives the exit code. */
export function sayWhy(error: unknown): number {
  if (error instanceof WrongUse) {
    console.error(`${error.message} “claim-ledger help” says what there is.`)
    return exitCodes.wrongUse
  }
  console.error(error instanceof LedgerError || isSentence(error) ? error.message : error)
  return exitCodes.failed
}

/** The options and positional arguments of a verb. Throws `WrongUse` for what it does not know. */
export function parseArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

/** A file as the person named it, from where the person stands. */
export function fileNamed(path: string): string {
  return isAbsolute(path) ? path : resolve(process.env.CLAIM_LEDGER_CWD ?? process.cwd(), path)
}
