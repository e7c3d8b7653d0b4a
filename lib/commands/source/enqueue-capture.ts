import { enqueue } from '#lib/db/queue/enqueue.ts'
import type { Work } from '../command.ts'

export type WantedCapture = {
  /** Also the id of the job: what makes a capture count once. */
  readonly capture: string
  /** The source's id and where it is read. */
  readonly source: string
  readonly address: string | null
  readonly purpose: 'capture' | 'watch'
  readonly upload?: { sha256: string; fileName: string } | undefined
  /** It waits until then. */
  readonly startAt?: Date
}

/** Asks for a capture within a command's transaction. Captures of one host are a group, of which few run at a time. */
export async function enqueueCapture(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  { capture, source, address, purpose, upload, startAt }: WantedCapture,
): Promise<void> {
  const isFetched = upload === undefined && address !== null && URL.canParse(address)
  await enqueue(tx, {
    id: capture,
    kind: 'source.capture',
    input: { source, capture, purpose, upload: upload ?? null },
    subject: source,
    requestedById: actor.kind === 'person' ? actor.id : null,
    now,
    ...(isFetched ? { group: new URL(address).host } : {}),
    ...(startAt ? { startAt } : {}),
  })
}
