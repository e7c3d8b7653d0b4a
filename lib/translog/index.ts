export {
  areEqualBytes,
  type Cryptography,
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
export { type Checkpoint, formatCheckpoint, parseCheckpoint, parseCount } from './checkpoint.ts'
export { commit, isCommitmentTo, saltBytes } from './commitment.ts'
export {
  type Content,
  type ContentVerdict,
  compareContent,
  formatContent,
  hashContent,
  parseContent,
} from './content.ts'
export { type Cosignature, cosignedMessage, readCosignature } from './cosignature.ts'
export {
  type Entry,
  encodeEntry,
  encodeEntryAround,
  entryBytesMax,
  nameLengthMax,
  parseEntry,
} from './entry.ts'
export { bundleBytesMax, encodeBundle, parseBundle } from './entry-bundle.ts'
export { type EntryProofVerdict, formatEntryProof, verifyEntryProof } from './entry-proof.ts'
export {
  type ExportFault,
  type ExportFaultCode,
  type ExportOutcome,
  exportOutcomes,
  faultsNamedMax,
} from './export-fault.ts'
export { contentsPath, exportPaths, lineBytesMax, type OpenFile } from './export-files.ts'
export {
  type Codes,
  dueContents,
  isShown,
  openingsOf,
  type Redaction,
  type ReviewOpening,
  redactionCode,
  redactionsOf,
  replayCodes,
  type SealedReview,
  sealedReviews,
} from './ledger-rules.ts'
export { Malformed, type MalformedCode, malformedCodes } from './malformed.ts'
export {
  formatNote,
  type Note,
  type NoteSignature,
  type NoteVerdict,
  noteBytesMax,
  noteSignaturesMax,
  parseNote,
  type VerifiedSignature,
  verifyNote,
} from './note.ts'
export { parsePolicy, policyFileMax, policyNamesMax } from './policy-file.ts'
export { formatProofFile, type ProofFile, parseProofFile, proofFileMax } from './proof-file.ts'
export {
  assembleProof,
  assembleRoot,
  type ProofPlan,
  planConsistency,
  planInclusion,
  planRoot,
} from './proof-plan.ts'
export { type Absence, type LoggedStanding, type Replay, type ReplayCounts, startReplay } from './replay.ts'
export { formatShownRecord, parseShownRecord, type ShownRecord } from './shown-record.ts'
export {
  formatTilePath,
  newTiles,
  parseTilePath,
  type Tile,
  tileHeight,
  tileHolding,
  tileLevelMax,
  tilePositions,
  tilesOf,
  tileWidth,
} from './tile.ts'
export { encodeTile, parseTile, planTiles, readTiles } from './tile-hashes.ts'
export { type BuiltTile, growTileTree, type TileTree } from './tile-tree.ts'
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
export { isQuorumMet, noQuorum, type Quorum, type TrustPolicy, trustLog } from './trust-policy.ts'
export {
  formatVerifierKey,
  type KeyKind,
  keyKinds,
  keyNameMax,
  parseVerifierKey,
  publicKeyBytes,
  type VerifierKey,
  verifierKey,
} from './verifier-key.ts'
export {
  type CheckpointFault,
  type CheckpointVerdict,
  describeCheckpointFault,
  verifyCheckpoint,
  type Witnessed,
} from './verify-checkpoint.ts'
export { type ExportOptions, type ExportReport, verifyExport } from './verify-export.ts'
export { type HistoryReport, type ShownHistory, verifyHistory } from './verify-history.ts'
export {
  type InclusionClaim,
  type ProofFault,
  proofFaults,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from './verify-proof.ts'
export { type ProofFileVerdict, verifyProofFile } from './verify-proof-file.ts'
