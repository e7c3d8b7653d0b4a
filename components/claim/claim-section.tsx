import type { ReactNode } from 'react'

/** A part of a claim's page under its heading; one for the screen alone is not printed. */
export function ClaimSection({
  title,
  isScreenOnly = false,
  children,
}: {
  title: string
  isScreenOnly?: boolean
  children: ReactNode
}) {
  return (
    <section className={`section-rule ${isScreenOnly ? 'print:hidden' : ''}`}>
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}
