import type { ReactNode } from 'react'

/** One chart of the numbers at a glance under its heading. */
export function NumbersSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section-rule">
      <h2 className="mb-3 font-semibold">{title}</h2>
      {children}
    </section>
  )
}
