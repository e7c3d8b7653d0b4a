import { scriptJson } from '#lib/publishing/index.ts'

/** Data for machines in a page: read, never run. */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  return <script type="application/ld+json">{scriptJson(data)}</script>
}
