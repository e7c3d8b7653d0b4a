import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { takeUpload } from '#lib/web/take-upload.ts'

/** Takes files, a pasted text or an address to be brought in. */
export function POST(request: Request): Promise<Response> {
  return takeUpload(request, {
    list: deskAddresses.imports,
    one: deskAddresses.import,
    refused: deskAddresses.importRefused,
  })
}
