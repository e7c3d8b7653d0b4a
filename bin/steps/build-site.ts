import { fingerprint, isFresh, remember } from './fingerprint.ts'
import { run, step } from './step.ts'

const mark = '.next/made-from'
const sources = [
  'app/**/*',
  'components/**/*',
  'lib/**/*.{ts,tsx,json,css}',
  'public/**/*',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
]

/** Builds the site for production, unless the last build is of these very files. */
export async function buildSite(): Promise<void> {
  const print = fingerprint(sources)
  if (isFresh(mark, print)) return
  await step('Building the site', () =>
    run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NEXT_TELEMETRY_DISABLED: '1' }),
  )
  remember(mark, print)
}
