import type { CaptureFailure } from '#lib/policy/index.ts'

/** Thrown inside this folder only; `fetchAddress` gives it as a value. */
export class NotCaptured extends Error {
  override readonly name = 'NotCaptured'
  readonly failure: CaptureFailure
  /** The HTTP status that said so, where one did. */
  readonly status: number | null

  constructor(failure: CaptureFailure, detail: string, status: number | null = null) {
    super(detail)
    this.failure = failure
    this.status = status
  }
}

/** Which failure an HTTP status is; null where it answers with what was asked for. */
export function failureOfStatus(status: number): CaptureFailure | null {
  if (status >= 200 && status < 300) return null
  if (status === 404 || status === 410) return 'not-found'
  return [401, 402, 403, 407, 429, 451].includes(status) ? 'blocked' : 'failed-status'
}

const timeOutCodes = [
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_ABORTED',
  'ETIMEDOUT',
]
const networkCodes = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_NODATA',
  'ENODATA',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]

/** What an error of the connection, the parser or the unpacking says about the capture. */
export function failureOfError(error: unknown): NotCaptured {
  if (error instanceof NotCaptured) return error
  if (!(error instanceof Error)) return new NotCaptured('broken-answer', String(error))
  if (error instanceof AggregateError && error.errors.length > 0) return failureOfError(error.errors[0])
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || timeOutCodes.includes(code))
    return new NotCaptured('timed-out', error.message)
  const isUnreachable = networkCodes.includes(code) || /CERT|SSL|TLS|SELF_SIGNED|ALTNAME/.test(code)
  return new NotCaptured(isUnreachable ? 'unreachable' : 'broken-answer', error.message)
}
