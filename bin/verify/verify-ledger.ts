import {
  type ExportReport,
  encodeBase64,
  exportPaths,
  type OpenFile,
  verifyExport,
} from '#lib/translog/index.ts'
import { progressBar } from '../steps/progress-bar.ts'
import { CannotVerify } from './cannot-verify.ts'
import { nodeCryptography } from './node-cryptography.ts'
import type { Verified } from './verified.ts'
import { type Trust, trustOwnKey } from './whom-to-trust.ts'

/** Faults told one by one; of the rest, the number. */
const faultsTold = 20

/**
 * Verifies a whole ledger, an export or a running site: signatures, tiles, entries, chains, contents, and the ledger
 * that the entries make against the one shown. Without `trust`, the key that comes with it is taken. Throws `CannotVerify`.
 */
export async function verifyLedger(
  open: OpenFile,
  options: { readonly trust: Trust | null; readonly since: string | null },
): Promise<Verified> {
  const trust = options.trust ?? (await trustOwnKey(open))
  if (!trust) throw new CannotVerify(await whyNoKey(open))
  const bar = progressBar('Verifying')
  const report = await verifyExport(nodeCryptography, open, {
    policy: trust.policy,
    ...(options.since === null ? {} : { since: options.since }),
    onProgress: bar.show,
  }).finally(bar.end)
  const told = report.faults.slice(0, faultsTold).map(({ sentence }) => sentence)
  const more = report.faultCount - told.length
  const sentences = [
    ...told,
    ...(more > 0 ? [`… and ${more} more.`] : []),
    ...summarise(report, options.since),
  ]
  return { outcome: report.outcome, sentences, trust }
}

async function whyNoKey(open: OpenFile): Promise<string> {
  return (await open(exportPaths.checkpoint)) === null
    ? 'There is no log to verify: neither a checkpoint nor a key stands there.'
    : 'It brings no key, and no --policy was given, so nothing can be believed.'
}

function summarise(report: ExportReport, since: string | null): string[] {
  const { checkpoint } = report
  if (checkpoint === null) return []
  const witnesses = report.witnessed.map(({ name }) => name).join(', ')
  return [
    `Log of ${checkpoint.origin}: ${checkpoint.size} entries, root ${encodeBase64(checkpoint.root)}${witnesses === '' ? '' : `, seen by ${witnesses}`}.`,
    ...(since === null ? [] : ['It was held against the older checkpoint.']),
    `${report.entries} entries and ${report.contents} contents read; ${report.records} of ${report.subjects} histories compared with what the ledger shows; ${report.redacted} ${report.redacted === 1 ? 'content was' : 'contents were'} erased, ${report.sealed} wait for a decision.`,
  ]
}
