export {
  areEqualBytes,
  decodeBase64,
  decodeHex,
  decodeText,
  encodeBase64,
  encodeHex,
  encodeText,
  hashBytes,
  joinBytes,
  type Sha256,
  type VerifyEd25519,
} from './bytes.ts'
export {
  canonicalJson,
  type JsonInput,
  type JsonValue,
  jsonDepthMax,
  strictCanonicalJson,
} from './canonical-json.ts'
export { commit, isCommitmentTo, saltBytes } from './commitment.ts'
export { type Entry, encodeEntry, entryBytesMax, nameLengthMax, parseEntry } from './entry.ts'
export { Malformed, type MalformedCode, malformedCodes } from './malformed.ts'
