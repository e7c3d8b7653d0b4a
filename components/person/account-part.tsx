import type { ReactNode } from 'react'

/** A part of an account's page under its heading. */
export function AccountPart({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children: ReactNode
}) {
  return (
    <section className="mt-8 border-t border-ink pt-3">
      <h2 className="text-base font-semibold">{title}</h2>
      {lead !== undefined && <p className="mt-1 max-w-[66ch] text-soft">{lead}</p>}
      <div className="mt-4 grid gap-5">{children}</div>
    </section>
  )
}
