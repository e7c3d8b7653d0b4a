import { InvalidInput } from '#lib/errors.ts'

/** One field of a form as it arrives; its content has to be read, or is passed over, before the next one comes. */
export type Part = {
  readonly name: string
  /** Null where the field is no file. */
  readonly fileName: string | null
  readonly content: AsyncIterable<Uint8Array>
}

/** The longest head of one part, in bytes: a name and a type. */
const headLimit = 16_384

/**
 * The fields of a form sent as multipart/form-data, one after the other and never whole in memory (RFC 7578, RFC 2046
 * §5.1.1). Throws `InvalidInput` for a body that is cut short or no such form.
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
): AsyncGenerator<Part> {
  const boundary = /^multipart\/form-data\b.*;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  )
  if (!boundary) throw new InvalidInput('no-form', 'This is not a form with a file in it.')
  const mark = `--${boundary[1] ?? boundary[2]}`
  const reader = new MarkReader(body)
  await drain(reader.until(mark))
  while ((await reader.take(2)) === '\r\n') {
    const head = await headOf(reader)
    const content = reader.until(`\r\n${mark}`)
    yield { ...head, content }
    await drain(content)
  }
}

async function headOf(reader: MarkReader): Promise<Pick<Part, 'name' | 'fileName'>> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of reader.until('\r\n\r\n')) {
    length += part.length
    if (length > headLimit) throw new InvalidInput('no-form', 'This form has a field with an endless name.')
    parts.push(part)
  }
  const head = Buffer.concat(parts).toString('utf8')
  return { name: parameter(head, 'name') ?? '', fileName: parameter(head, 'filename') }
}

/** Browsers escape quotation marks and line ends in names by percent signs (HTML, multipart/form-data encoding). */
function parameter(head: string, name: string): string | null {
  const found = new RegExp(`content-disposition:[^\\r\\n]*;\\s*${name}="([^"\\r\\n]*)"`, 'i').exec(head)?.[1]
  return found?.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, ' ') ?? null
}

async function drain(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}

/** Reads a stream of bytes up to marks in it. */
class MarkReader {
  readonly #source: AsyncIterator<Uint8Array>
  #waiting: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** What comes before the next mark, piece by piece; the mark itself is taken too. */
  async *until(mark: string): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(mark, 'latin1')
    for (;;) {
      const at = this.#waiting.indexOf(bytes)
      if (at >= 0) {
        const before = this.#waiting.subarray(0, at)
        this.#waiting = this.#waiting.subarray(at + bytes.length)
        if (before.length > 0) yield before
        return
      }
      const safe = Math.max(0, this.#waiting.length - bytes.length + 1)
      const before = this.#waiting.subarray(0, safe)
      this.#waiting = this.#waiting.subarray(safe)
      if (before.length > 0) yield before
      await this.#more()
    }
  }

  /** The next bytes, as Latin-1. */
  async take(count: number): Promise<string> {
    while (this.#waiting.length < count) await this.#more()
    const taken = this.#waiting.subarray(0, count).toString('latin1')
    this.#waiting = this.#waiting.subarray(count)
    return taken
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#source.next()
    if (done) throw new InvalidInput('cut-short', 'The upload was cut short. Try again.')
    this.#waiting = Buffer.concat([this.#waiting, value])
  }
}
