/** A file that somebody might bring by mistake or in malice; `outcome` is the code of its refusal, or the kind read. */
export type HostileFile = {
  readonly what: string
  readonly name: string
  readonly make: () => Uint8Array
  readonly outcome: string
}

/** What is to be read in those of them that are read. */
export const hostileWords = 'The programme cost $4.2 million in 2023, the ministry said.'
