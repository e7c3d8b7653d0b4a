import { readTile } from '#lib/queries/log/log-publication.ts'
import { openToAll, publicRoute } from '#lib/web/routes/public-route.ts'

type Context = { params: Promise<{ path: string[] }> }

/** A tile or a bundle of entries (C2SP tlog-tiles). A tile, once published, never changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  return publicRoute(readTile, { path: ['tile', ...path].join('/') }, ({ bytes, isFull }) => {
    const seconds = isFull ? 31_536_000 : 86_400
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': `public, max-age=${seconds}, immutable`,
      ...openToAll,
    }
    return new Response(bytes, { headers })
  })
}
