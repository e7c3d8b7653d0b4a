import { settings } from '#lib/settings.ts'

/** The largest file that is taken, in bytes. */
export const uploadLimit = (): number => settings().intake.bytes
