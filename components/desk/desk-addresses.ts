/** Where the desk's pages are, as paths. */
export const deskAddresses = {
  queue: '/desk',
  queueOf: (state: string) => `/desk?state=${encodeURIComponent(state)}`,
  bench: (claim: string) => `/desk/claims/${encodeURIComponent(claim)}`,
  /** The bench with a word on what has just been done there. */
  benchAfter: (claim: string, action: string) =>
    `/desk/claims/${encodeURIComponent(claim)}?done=${encodeURIComponent(action)}`,
} as const
