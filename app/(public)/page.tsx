export { default } from './ledger/page.tsx'
