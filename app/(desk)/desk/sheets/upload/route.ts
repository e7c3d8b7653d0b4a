import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { takeSheet } from '#lib/web/uploads/take-sheet.ts'

/** Takes a spreadsheet of claims on a document. */
export function POST(request: Request): Promise<Response> {
  return takeSheet(request, { one: deskAddresses.sheet, refused: deskAddresses.importRefused })
}
