import { type Encoding, encodings } from './kept-page.ts'

/** Browsers send a handful of different headers; beyond so many they are read each time. */
const rememberedLimit = 64
const remembered = new Map<string, Encoding>()

/** The smallest encoding of ours that an Accept-Encoding header allows (RFC 9110 §12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = remembered.get(header)
  if (known !== undefined) return known
  const read = readEncoding(header)
  if (remembered.size < rememberedLimit) remembered.set(header, read)
  return read
}

const readEncoding = (header: string): Encoding => {
  const accepted = acceptedEncodings(header)
  return encodings.find((one) => accepted.has(one)) ?? 'identity'
}

/** The encodings that an Accept-Encoding header names and does not refuse. */
export function acceptedEncodings(header: string): ReadonlySet<string> {
  const accepted = new Set<string>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim())
    if (!parameters.some((one) => /^q=0(\.0*)?$/.test(one))) accepted.add(name)
  }
  return accepted
}
