import { sha256 } from '@noble/hashes/sha2.js'
import { parseVerifierKey, trustLog, verifyEntryProof } from '#lib/translog/index.ts'
import { verifyEd25519 } from './browser-ed25519.ts'

/** Whether a claim's proof file follows to a checkpoint that the log's key signed. Throws where one cannot be fetched. */
export async function verifyClaimProof(proofAddress: string, keyAddress: string): Promise<boolean> {
  const [proof, key] = await Promise.all([proofAddress, keyAddress].map(fetchText))
  const policy = trustLog(parseVerifierKey(sha256, (key ?? '').trim()))
  const verdict = await verifyEntryProof({ sha256, verifyEd25519 }, proof ?? '', policy)
  return verdict.fault === null
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-store' })
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  return response.text()
}
