import { settings } from '#lib/settings.ts'

/** A path of this site as people outside reach it. */
export const publicAddress = (path: string): string => `${settings().origin}${path}`
