/** Kept on the global object: the site's bundle and the process that publishes hold different copies of this module. */
const held = globalThis as typeof globalThis & { claimLedgerLogRefusal?: string | null }

/** Why the log of this process cannot be signed; null while it can. While it cannot, no public change is made. */
export const logRefusal = (): string | null => held.claimLedgerLogRefusal ?? null

/** Told by whoever publishes: the signer's refusal in a sentence, or null once it signs again. */
export function setLogRefusal(sentence: string | null): void {
  held.claimLedgerLogRefusal = sentence
}
