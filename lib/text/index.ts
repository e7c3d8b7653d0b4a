export { type Block, type BlockFacts, type BlockKind, blockKinds } from './block.ts'
export { closestWord } from './closest-word.ts'
export { codePointLength, indexOffsets, type OffsetIndex, type Span, sliceCodePoints } from './code-points.ts'
export { type LineChange, lineChanges } from './line-changes.ts'
export {
  columnLetters,
  type FoundCell,
  formatTables,
  locateCell,
  type TableSheet,
} from './table-text.ts'
export { searchText, type TextSearch } from './text-search.ts'
