import type { NextConfig } from 'next'

const config: NextConfig = {
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['postgres'],
}

export default config
