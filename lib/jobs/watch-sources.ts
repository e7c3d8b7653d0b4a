import { watchDue } from '#lib/commands/source/watch-due.ts'
import { systemActor } from '#lib/policy/index.ts'
import { job } from './job.ts'

/** Every ten minutes: asks for a look at the cited sources whose time has come. */
export const watchSources = job('sources.watch', async ({ db }) => {
  await watchDue({ db, actor: systemActor }, {})
})
