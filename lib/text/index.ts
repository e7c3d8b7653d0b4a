export { closestWord } from './closest-word.ts'
export { codePointLength, indexOffsets, type OffsetIndex, type Span, sliceCodePoints } from './code-points.ts'
