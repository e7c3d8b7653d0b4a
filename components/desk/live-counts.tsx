'use client'
import { useEffect, useState } from 'react'

type Counts = { filters: { name: string; count: number }[]; notices: number }

/**
 * Keeps the numbers on the page as they are at the desk now (elements with `data-live`), and says when the list under
 * them has changed, rather than moving it under somebody's hands.
 */
export function LiveCounts({ labels }: { labels: { changed: string; show: string } }) {
  const [first, setFirst] = useState<string | null>(null)
  const [last, setLast] = useState<string | null>(null)

  useEffect(() => {
    const events = new EventSource('/desk/live')
    events.onmessage = ({ data }) => {
      const text = String(data)
      const counts = JSON.parse(text) as Counts
      setFirst((known) => known ?? JSON.stringify(counts.filters))
      setLast(JSON.stringify(counts.filters))
      for (const { name, count } of [...counts.filters, { name: 'notices', count: counts.notices }])
        for (const shown of document.querySelectorAll(`[data-live="${name}"]`))
          shown.textContent = String(count)
    }
    return () => events.close()
  }, [])

  return (
    <p role="status" className="min-h-6">
      {first !== last && (
        <>
          {labels.changed}{' '}
          <button type="button" onClick={() => location.reload()} className="cursor-pointer text-link">
            {labels.show}
          </button>
        </>
      )}
    </p>
  )
}
