import { existsSync, statSync } from 'node:fs'
import { InvalidInput } from '#lib/errors.ts'
import { actorForEditor } from '../steps/acting-editor.ts'
import { loadSampleIfEmpty } from '../steps/sample-if-empty.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'
import { workOffJobs } from '../steps/work-off-jobs.ts'

export const verb: Verb = {
  usage: `add FILE|ADDRESS [--as EMAIL] [--title TITLE] [--author AUTHOR] [--publisher PUBLISHER] [--date DATE]

Brings a document in: a PDF, Word document, web page, Markdown or text. It is read, and the claims found in it are
proposed at the desk; the document stays private until an editor publishes it. --as names the person in whose name it
is added; without it, the first administrator or editor. Title, author, publisher and date are taken from the file
where they are not given.`,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      as: { type: 'string' },
      title: { type: 'string' },
      author: { type: 'string' },
      publisher: { type: 'string' },
      date: { type: 'string' },
    })
    const [named, ...more] = positionals
    if (named === undefined || more.length > 0) throw new WrongUse('Name one file or address.')
    const isAddress = /^https?:\/\//i.test(named)
    const file = isAddress ? null : existingFile(named)
    return withLedger(async (ledger) => {
      const { addFromCommandLine } = await import('../steps/add-document.ts')
      await loadSampleIfEmpty(ledger.db, ledger.isAlone)
      const actor = await actorForEditor(ledger.db, values.as)
      const said = await addFromCommandLine({
        ...ledger,
        actor,
        from: file === null ? { address: named } : { file },
        record: values,
        work: () => workOffJobs(ledger),
        progress: (line) => process.stderr.isTTY && process.stderr.write(`\r${line.padEnd(60)}`),
      })
      if (process.stderr.isTTY) process.stderr.write('\r')
      console.log(said)
      return exitCodes.done
    })
  },
}

function existingFile(named: string): string {
  const file = fileNamed(named)
  if (!existsSync(file)) throw new InvalidInput('no-such-file', `There is no file ${file}.`)
  if (!statSync(file).isFile()) throw new InvalidInput('no-file', `${file} is not a file.`)
  return file
}
