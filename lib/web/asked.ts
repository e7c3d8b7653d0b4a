import { z } from 'zod'

const fields = z.record(z.string(), z.string().max(10_000))

/** The fields that a page's script asks something about; whoever asks otherwise has asked about none. */
export const askedOf = (sent: unknown): Readonly<Record<string, string>> => fields.safeParse(sent).data ?? {}
