/** Why nothing was captured; one code for each cause that a person would act on differently. */
export const captureFailures = [
  'refused-address',
  'not-listed',
  'robots',
  'not-found',
  'blocked',
  'timed-out',
  'too-large',
  'unlisted-type',
  'unreachable',
  'failed-status',
  'too-many-redirects',
  'broken-answer',
] as const
export type CaptureFailure = (typeof captureFailures)[number]

/** Failures that another attempt may mend; the others need a person. */
export const passingFailures: readonly CaptureFailure[] = [
  'timed-out',
  'unreachable',
  'failed-status',
  'broken-answer',
]
