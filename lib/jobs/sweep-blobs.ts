import { blobStore } from '#lib/blobs/blob-store.ts'
import { job } from './job.ts'

/** An upload takes minutes at most; after a day it was cut short. Milliseconds. */
const longEnough = 24 * 60 * 60 * 1000

/** Every night: forgets what is left of uploads that never ended. */
export const sweepBlobs = job('blobs.sweep', async ({ db }) => {
  await blobStore(db).sweep(new Date(Date.now() - longEnough))
})
