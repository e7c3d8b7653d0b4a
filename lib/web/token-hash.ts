import { hashText } from '#lib/commands/hashing.ts'

/** What is kept of a link's token: its SHA-256, lower-case hexadecimal. */
export const tokenHash = (token: string): string => hashText(token)
