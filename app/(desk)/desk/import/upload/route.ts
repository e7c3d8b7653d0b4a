import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { takeDocuments } from '#lib/web/uploads/take-documents.ts'

/** Takes files, a pasted text or an address to be brought in. */
export function POST(request: Request): Promise<Response> {
  return takeDocuments(request, {
    list: deskAddresses.imports,
    one: deskAddresses.import,
    refused: deskAddresses.importRefused,
  })
}
