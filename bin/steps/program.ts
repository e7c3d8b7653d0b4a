import { CannotMigrate } from '#lib/db/migrate.ts'
import { CannotStartDatabase } from '#lib/db/postgres/embedded.ts'
import { WrongSetting } from '#lib/settings.ts'
import { SignerRefusal } from '#lib/signing/log-signer.ts'
import { CannotVerify } from '../verify/cannot-verify.ts'
import { CannotStart } from './step.ts'

/** Sentences for whoever runs the program; anything else is our mistake and shows where it is. */
const expected = [WrongSetting, CannotStart, CannotStartDatabase, CannotMigrate, CannotVerify, SignerRefusal]

/** Whether an error's message is meant for whoever runs the program. */
export function isSentence(error: unknown): error is Error {
  return error instanceof Error && expected.some((kind) => error instanceof kind)
}

/** Runs a program of the command line; what stops it is one sentence and exit code 1. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    console.error(isSentence(error) ? error.message : error)
    process.exit(1)
  }
}
