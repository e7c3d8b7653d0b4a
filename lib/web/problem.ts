/** An error as RFC 9457 problem details: a status, a code to act on and a sentence for people. */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { type: 'about:blank', title: code, status, detail },
    { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
  )
}
