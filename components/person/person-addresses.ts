/** Where the pages of accounts are, as paths. */
export const personAddresses = {
  secondFactor: '/sign-in/second-factor',
  setUp: '/sign-in/second-factor/set-up',
  codes: '/sign-in/second-factor/codes',
  account: '/desk/account',
  accountAfter: (done: string) => `/desk/account?done=${encodeURIComponent(done)}`,
  people: '/desk/people',
  peopleAfter: (done: string) => `/desk/people?done=${encodeURIComponent(done)}`,
  person: (id: string) => `/desk/people/${encodeURIComponent(id)}`,
  personAfter: (id: string, done: string) =>
    `/desk/people/${encodeURIComponent(id)}?done=${encodeURIComponent(done)}`,
  sessions: '/desk/sessions',
  audit: '/desk/audit',
  auditExport: '/desk/audit/export',
} as const
