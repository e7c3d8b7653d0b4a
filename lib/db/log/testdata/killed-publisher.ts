import { openLogSigner } from '#lib/signing/log-signer.ts'
import { openDatabase } from '../../client.ts'
import { type CheckpointSigner, logPublisher } from '../publish-log.ts'

/**
 * Publishes the log once, as a process that kills itself before its `killAt`th statement, or at `signed` once the signer
 * has recorded what it signed and before it answers. Ends with code 0 where it got to the end first.
 */
const [url = '', folder = '', killAt = ''] = process.argv.slice(2)

const die = () => process.kill(process.pid, 'SIGKILL')

function dyingSigner(): CheckpointSigner {
  const signer = openLogSigner(folder, 'ledger.example.org/tlog')
  return {
    ...signer,
    sign(head, proof) {
      const note = signer.sign(head, proof)
      if (killAt === 'signed') die()
      return note
    },
  }
}

let statements = 0
const db = openDatabase(url)
const dying = db.$extends({
  query: {
    async $allOperations({ args, query }) {
      statements += 1
      if (String(statements) === killAt) die()
      return query(args)
    },
  },
})
// An extended client does what a client does; only its type says less.
await logPublisher(
  Object.assign(Object.create(db), { $transaction: dying.$transaction.bind(dying) }),
  dyingSigner(),
).publish()
await db.$disconnect()
