import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { logPublisher } from '#lib/db/log/publish-log.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import { type ExportReport, trustLog, verifyExport } from '#lib/translog/index.ts'
import { nodeCryptography } from '../../verify/node-cryptography.ts'
import { openFolder } from '../../verify/open-folder.ts'
import { writeExport } from '../write-export.ts'

/** Publishes and exports a ledger as a test left it, lets `look` see the folder, and verifies it. */
export async function verifyOwnExport(
  db: PrismaClient,
  look: (folder: string) => void = () => {},
): Promise<ExportReport> {
  const scratch = mkdtempSync(join(tmpdir(), 'claim-ledger-export-'))
  try {
    const folder = join(scratch, 'export')
    const signer = openLogSigner(join(scratch, 'signer'), 'ledger.example.org/tlog')
    await logPublisher(db, signer).publish()
    await writeExport(db, folder)
    look(folder)
    return await verifyExport(nodeCryptography, openFolder(folder), { policy: trustLog(signer.key) })
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
