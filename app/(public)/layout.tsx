import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { SiteFrame } from '#components/layout/site-frame.tsx'
import { translate } from '#lib/web/catalogue/messages.ts'
import { readSiteFacts } from '#lib/web/site-facts.ts'

/** Addresses in a page's head are absolute, at the origin that the settings give. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { origin, name } = await readSiteFacts()
  return {
    metadataBase: new URL(origin),
    // Absolute, or the frame around it would put its own name behind.
    title: { absolute: name, template: `%s · ${name}` },
  }
}

export default async function PublicLayout({ children }: { children: ReactNode }) {
  await connection()
  return (
    <SiteFrame t={translate} site={await readSiteFacts()}>
      {children}
      <script src="/reading.js" defer />
    </SiteFrame>
  )
}
