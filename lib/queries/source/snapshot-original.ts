import { blobStore } from '#lib/blobs/blob-store.ts'
import { deskViewer } from '../desk/desk-viewer.ts'
import { found, parseRef, type Query } from '../query.ts'

export type Original = { fileName: string; bytes: number; content: AsyncIterable<Uint8Array> }

const endings: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Snapshots are counted in PostgreSQL's integers. */
const isNumber = (number: number): boolean => Number.isInteger(number) && Math.abs(number) < 2 ** 31

/** The bytes of a snapshot, for the desk. */
export const readOriginal: Query<{ ref: string; number: number }, Original> = async (db, viewer, args) => {
  deskViewer(viewer)
  const snapshot = found(
    await db.snapshot.findFirst({
      where: { source: { ref: parseRef(args.ref) }, number: isNumber(args.number) ? args.number : 0 },
      select: { sha256: true, mediaType: true, number: true },
    }),
  )
  const blob = found(await blobStore(db).get(snapshot.sha256))
  const ending = endings[snapshot.mediaType] ?? 'txt'
  return { ...blob, fileName: `${args.ref}-snapshot-${snapshot.number}.${ending}` }
}
