import { z } from 'zod'

/** Of an interest note's row: what it says, newest first. */
export const newestNotes = {
  orderBy: { createdAt: 'desc' },
  select: { personId: true, documentId: true, body: { select: { content: true } } },
} as const

const content = z.object({ note: z.string().nullable() }).nullable()

/** What a note says; null where it was withdrawn or erased. */
export function noteOf(row: { body: { content: unknown } } | undefined): string | null {
  return content.safeParse(row?.body.content ?? null).data?.note ?? null
}
