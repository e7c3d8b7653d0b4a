import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The first that fits: some browsers name others, too. */
const browsers = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const
const systems = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/** What a browser says of itself (`User-Agent`), in two words; the first of it where it is none that we know. */
export function deviceInWords(t: Translate, device: string | null): string {
  if (device === null || device === '') return t('sessions.unknownDevice')
  const browser = browsers.find(([pattern]) => pattern.test(device))?.[1]
  const system = systems.find(([pattern]) => pattern.test(device))?.[1]
  if (browser === undefined) return device.slice(0, 60)
  return system === undefined ? browser : t('sessions.device', { browser, system })
}
