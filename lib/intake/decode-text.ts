import { InvalidInput } from '#lib/errors.ts'

const notText = () => new InvalidInput('not-text', 'This file holds bytes that are not text.', 'file')
const halfCharacters = () =>
  new InvalidInput('half-characters', 'This text holds halves of characters, so it is damaged.', 'file')

/**
 * The text of a file: UTF-8, or UTF-16 by its byte order mark or its zero bytes, or else Windows-1252, which old files
 * of Western languages are in; `declared` is the encoding that the file itself names. Line ends become `\n`. Throws
 * `InvalidInput` for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decode(bytes, declared).replace(/\r\n?/g, '\n')
  if (text.includes('\0')) throw notText()
  if (!text.isWellFormed()) throw halfCharacters()
  return text
}

function decode(bytes: Uint8Array, declared?: string): string {
  const wide = wideMark(bytes) ?? wideByZeros(bytes)
  if (wide) return decodeWide(bytes, wide)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (isMostlyBinary(bytes)) throw notText()
    if (declared !== undefined && isOldEncoding(declared)) return new TextDecoder(declared).decode(bytes)
    if (isBrokenUtf8(bytes)) throw halfCharacters()
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Wide = 'utf-16le' | 'utf-16be'

function wideMark(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function decodeWide(bytes: Uint8Array, encoding: Wide): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw halfCharacters()
  }
}

/** UTF-16 without a mark: nearly every second byte of a Western text is zero. */
function wideByZeros(bytes: Uint8Array): Wide | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1
    if (sample[at + 1] === 0) odd += 1
  }
  const pairs = Math.floor(sample.length / 2)
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : null
}

/** Control bytes are rare in any text. */
function isMostlyBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096)
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return controls > sample.length / 50
}

/** An encoding that a file may name and the platform knows; UTF-8 and UTF-16 have been tried by then. */
function isOldEncoding(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-')
  } catch {
    return false
  }
}

/** UTF-8 with damage: more of its longer characters are whole than broken, or surrogates stand in it. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let [broken, whole] = [0, 0]
  for (const letter of text) {
    if (letter === '\ufffd') broken += 1
    else if (letter > '\u007f') whole += 1
  }
  const hasSurrogate = bytes.some((byte, at) => byte === 0xed && ((bytes[at + 1] ?? 0) & 0xe0) === 0xa0)
  return whole > broken || (hasSurrogate && broken % 3 === 0)
}
