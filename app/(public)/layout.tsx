import type { ReactNode } from 'react'
import { SiteFrame } from '#components/layout/site-frame.tsx'
import { translate } from '#lib/web/messages.ts'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <SiteFrame t={translate}>{children}</SiteFrame>
}
