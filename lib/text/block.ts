import type { Span } from './code-points.ts'

/** What a stretch of a document is to its reader. */
export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'quotation',
  'table-cell',
  'footnote',
  'caption',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** What is known of a block beside its kind, where the document says it. */
export type BlockFacts = {
  /** The page that it begins on, from 1. */
  readonly page?: number
  /** Of a heading: from 1, the highest. */
  readonly level?: number
  /** Of a table's cell: its row and column, each from 0; a table begins at row 0, column 0. */
  readonly cell?: readonly [row: number, column: number]
}

/** A stretch of a normalised text: code points, half-open. Between two blocks stands an empty line. */
export type Block = Span & BlockFacts & { readonly kind: BlockKind }
