import type { CaptureFailure } from '#lib/policy/index.ts'

/** What a person reads of a capture that got nothing; none of them says that a page is gone for good. */
export const failureSentences: Readonly<Record<CaptureFailure, string>> = {
  'refused-address':
    'This address is not public, so it was not fetched. Upload a copy of the source instead.',
  'not-listed':
    'This site captures from listed hosts only, and this is none of them. Upload a copy of the source instead.',
  robots:
    'The site asks robots to stay away from this page, so it was not fetched. Open it yourself and upload a copy.',
  'not-found': 'The site answered that there is no page at this address (404).',
  blocked:
    'The site refused to show us the page: it asks for a sign-in, or blocks programs. Open it yourself and upload a copy.',
  'timed-out': 'The site did not answer in time.',
  'too-large': 'What the site sent is larger than can be captured: 20 MB, or 50 MB unpacked.',
  'unlisted-type': 'What the site sent is no page, PDF, document or table that can be read.',
  unreachable: 'The site could not be reached: its name or its server did not answer.',
  'failed-status': 'The site answered with an error of its own.',
  'too-many-redirects': 'The address leads from one redirect to the next without an end.',
  'broken-answer': 'What the site sent was cut short or garbled.',
}
