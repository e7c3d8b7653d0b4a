import { readClaimProof } from '#lib/queries/log/log-publication.ts'
import { publicRoute, textResponse } from '#lib/web/routes/public-route.ts'

type Context = { params: Promise<{ ref: string }> }

/** The proof of a claim's latest entry, as a file to keep (C2SP tlog-proof). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { ref } = await params
  return publicRoute(readClaimProof, { ref }, ({ proof }) =>
    textResponse(proof, { 'Content-Disposition': `attachment; filename="claim-${ref}.tlog-proof"` }),
  )
}
