import { createTransport, type Transporter } from 'nodemailer'
import { settings } from '#lib/settings.ts'

/** A message in plain words; nobody needs more to follow a link. */
export type Message = { readonly to: string; readonly subject: string; readonly text: string }

/** A mail server answers within this or not at all; milliseconds. */
const patience = 10_000

let transport: { readonly url: string; readonly made: Transporter } | undefined

function transportOf(url: string): Transporter {
  if (transport?.url !== url) {
    const limits = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
    // Whatever a message holds, nothing is fetched and no file is read for it.
    const made = createTransport({ url, ...limits, disableFileAccess: true, disableUrlAccess: true })
    transport = { url, made }
  }
  return transport.made
}

/** Hands a message to the mail server of the settings; without one it is shown in the terminal of whoever runs the site. */
export async function sendMail(message: Message): Promise<void> {
  const { smtpUrl, mailFrom } = settings()
  if (smtpUrl === undefined) {
    console.log(`\nMail to ${message.to}: ${message.subject}\n${message.text}\n`)
    return
  }
  await transportOf(smtpUrl).sendMail({ from: mailFrom, ...message })
}
