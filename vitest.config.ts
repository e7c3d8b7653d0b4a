import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'bin/**/*.test.ts', 'prisma/**/*.test.ts', 'components/**/*.test.ts'],
    globalSetup: ['lib/db/test-server.ts'],
    pool: 'forks',
    // More than the two processors: some files wait for a worker to be killed or for a clock.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
