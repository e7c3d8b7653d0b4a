import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { takeSourceFile } from '#lib/web/uploads/take-source-file.ts'

/** Takes a copy of a source, as a new one or of one that is there. */
export function POST(request: Request): Promise<Response> {
  return takeSourceFile(request, { source: deskAddresses.source, refused: deskAddresses.sourceRefused })
}
