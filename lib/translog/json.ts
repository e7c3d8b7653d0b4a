import { Malformed } from './malformed.ts'

/** What a JSON text holds, unknown until it is looked into; throws `not-json`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Malformed('not-json', 'This is not JSON.')
  }
}

/** Whether a value is an object with members, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
