import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type MailPeer = {
  readonly url: string
  /** Waits for the next message to an address and gives its text. */
  readonly nextTo: (address: string) => Promise<string>
  readonly countTo: (address: string) => number
  readonly stop: () => Promise<void>
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailServer(): Promise<MailPeer> {
  const kept: { to: string; text: string; isRead: boolean }[] = []
  const listeners = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        raw += part
      })
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo)
          kept.push({ to: address, text: unfold(raw), isRead: false })
        for (const listener of listeners) listener()
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    countTo: (address) => kept.filter(({ to }) => to === address).length,
    nextTo: (address) =>
      new Promise((resolve) => {
        const look = () => {
          const message = kept.find(({ to, isRead }) => to === address && !isRead)
          if (message === undefined) return
          message.isRead = true
          listeners.delete(look)
          resolve(message.text)
        }
        listeners.add(look)
        look()
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A message's text without the line ends of quoted-printable (RFC 2045 §6.7). */
const unfold = (raw: string): string => raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
