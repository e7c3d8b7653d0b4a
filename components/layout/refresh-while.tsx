'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Asks for the page anew every so often, as long as it stands on it; milliseconds. Without script the page reloads. */
export function RefreshWhile({ everyMs }: { everyMs: number }) {
  const router = useRouter()
  useEffect(() => {
    const asking = setInterval(() => router.refresh(), everyMs)
    return () => clearInterval(asking)
  }, [router, everyMs])
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(Math.ceil(everyMs / 1000) + 1)} />
    </noscript>
  )
}
