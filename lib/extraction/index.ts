export { splitSentences } from './sentences/split-sentences.ts'
