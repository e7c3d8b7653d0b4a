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
export {
  assembleProof,
  assembleRoot,
  type ProofPlan,
  planConsistency,
  planInclusion,
  planRoot,
} from './proof-plan.ts'
export {
  type GrowingTree,
  growTree,
  type HashStore,
  proveConsistency,
  proveInclusion,
  storeHashes,
} from './tree.ts'
export { type TreeHasher, treeHasher } from './tree-hash.ts'
export {
  coverRange,
  type HashPosition,
  type LeafRange,
  splitStoredHashIndex,
  storedHashCount,
  storedHashIndex,
  treeSizeMax,
} from './tree-shape.ts'
export {
  type InclusionClaim,
  type ProofFault,
  proofFaults,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from './verify-proof.ts'
