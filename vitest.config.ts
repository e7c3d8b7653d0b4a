import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'bin/**/*.test.ts', 'prisma/**/*.test.ts', 'components/**/*.test.ts'],
    globalSetup: ['lib/db/test-server.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
