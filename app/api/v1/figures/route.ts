import { limitOpenCalls } from '#lib/auth/limit-open-calls.ts'
import { LedgerError } from '#lib/errors.ts'
import { readFiguresInText, textLimit } from '#lib/queries/claim/figures-in-text.ts'
import { problem } from '#lib/web/problem.ts'
import { readJsonBody } from '#lib/web/routes/json-body.ts'

/** Bytes of a request: a text of any script, escaped in any way. */
const limit = textLimit * 12

const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** `POST {"text": "…"}` gives every figure of the text as `{"figures": [...]}`; no account, nothing kept. */
export async function POST(request: Request): Promise<Response> {
  try {
    await limitOpenCalls(request)
    const { figures } = readFiguresInText(await readJsonBody(request, limit))
    return Response.json({ figures }, { headers: open })
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message, open)
    throw error
  }
}

export function OPTIONS(): Response {
  const allow = { 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'content-type' }
  return new Response(null, { status: 204, headers: { ...open, ...allow } })
}
