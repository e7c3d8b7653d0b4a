import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])
/** These listen everywhere, and are the address of nowhere. */
const wildcards = new Set(['0.0.0.0', '::'])

/** A setting left empty is a setting not made. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const whole = (error: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/, error)
    .transform(Number)
    .pipe(z.int().min(least, error).max(most, error))

const addressList = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
  .pipe(
    z.array(
      z.union(
        [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
        'expected addresses or networks such as 127.0.0.1, 10.0.0.0/8',
      ),
    ),
  )

const providers = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,30}$/),
    name: z.string().min(1).max(60),
    issuer: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  }),
)

const providerList = z.string().transform((text, context) => {
  const parsed = providers.safeParse(parseJson(text))
  if (parsed.success && new Set(parsed.data.map(({ id }) => id)).size === parsed.data.length)
    return parsed.data
  context.addIssue(
    'expected a JSON list of {"id", "name", "issuer", "clientId", "clientSecret"}, each id once',
  )
  return z.NEVER
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An OpenID Connect provider that people may sign in by. */
export type OpenIdProvider = z.output<typeof providers>[number]

const postgresAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected an address such as postgresql://user:password@host:5432/name',
})

/** Each setting is described for people in `.env.example`. */
const schema = z.object({
  DATABASE_URL: optional(postgresAddress),
  DATABASE_MIGRATE_URL: optional(postgresAddress),
  DATABASE_READ_URL: optional(postgresAddress),
  DATA_DIR: optional(z.string()),
  BLOB_DIR: optional(z.string()),
  HOST: optional(z.string().regex(/^[a-zA-Z0-9.:_-]+$/, 'expected an address to listen on, such as 0.0.0.0')),
  PORT: optional(
    z
      .string()
      .regex(/^\d+$/, 'expected a port number from 1 to 65535')
      .transform(Number)
      .pipe(z.int().min(1).max(65_535, 'expected a port number from 1 to 65535')),
  ),
  APP_ORIGIN: optional(
    z
      .url({ protocol: /^https?$/, error: 'expected an address such as https://ledger.example.org' })
      .refine((text) => new URL(text).origin === text.replace(/\/$/, ''), {
        error: 'expected an address without a path, such as https://ledger.example.org',
      })
      .transform((text) => new URL(text).origin),
  ),
  APP_SECRET: optional(z.string().min(32, 'expected at least 32 characters of randomness')),
  UPLOAD_MB: optional(whole('expected megabytes from 1 to 50', 1, 50)),
  INTAKE_MEMORY_MB: optional(whole('expected megabytes from 128 to 8192', 128, 8_192)),
  INTAKE_SECONDS: optional(whole('expected seconds from 5 to 240', 5, 240)),
  INTAKE_PAGES: optional(whole('expected pages from 1 to 100000', 1, 100_000)),
  SAMPLE: optional(z.enum(['on', 'off'], 'expected on or off')),
  SECOND_FACTOR: optional(z.enum(['required', 'optional'], 'expected required or optional')),
  SESSION_HOURS: optional(whole('expected hours from 1 to 720', 1, 720)),
  SESSION_IDLE_MINUTES: optional(whole('expected minutes from 5 to 1440', 5, 1440)),
  TRUSTED_PROXIES: optional(addressList),
  SMTP_URL: optional(
    z.url({
      protocol: /^smtps?$/,
      error: 'expected an address such as smtp://user:password@mail.example.org:587',
    }),
  ),
  MAIL_FROM: optional(
    z.string().regex(/^[^\r\n]*@[^\r\n]*$/, 'expected an address such as Claim Ledger <ledger@example.org>'),
  ),
  OIDC_PROVIDERS: optional(providerList),
  NODE_ENV: z.string().optional(),
  CAPTURE: optional(z.enum(['public', 'listed'], 'expected public or listed')),
  ARXIV_URL: optional(
    z.url({ protocol: /^https?$/, error: 'expected an address such as https://arxiv.org' }),
  ),
  DOI_URL: optional(z.url({ protocol: /^https?$/, error: 'expected an address such as https://doi.org' })),
  CAPTURE_PRIVATE_HOSTS: optional(
    z.string().regex(/^[a-zA-Z0-9.:_,[\]\s-]+$/, 'expected hosts such as intranet.example, 10.1.2.3:8080'),
  ),
})

export type Settings = {
  /** Where the ledger is, as the application; undefined until the embedded server stands. */
  readonly databaseUrl: string | undefined
  /** The same database as the owner of its tables, and as a role that only reads; the application's where not set. */
  readonly databaseMigrateUrl: string | undefined
  readonly databaseReadUrl: string | undefined
  /** The folder of the embedded database and of what the site keeps; absolute. */
  readonly dataDir: string
  /** The folder of originals and snapshots, absolute; undefined: they stand in the database. */
  readonly blobDir: string | undefined
  /** What bringing in one document may cost: bytes of the file, and megabytes, seconds and pages of reading it. */
  readonly intake: {
    readonly bytes: number
    readonly memoryMb: number
    readonly seconds: number
    readonly pages: number
  }
  readonly host: string
  /** Undefined: the first free port from 3000. */
  readonly port: number | undefined
  /** Where people reach the site, scheme and host: what addresses in mails, feeds and exports begin with. */
  readonly origin: string
  /** Every origin that a form may be sent from. */
  readonly origins: readonly string[]
  /** Signs session cookies; undefined until the start has made or read one. */
  readonly secret: string | undefined
  readonly isSampleWanted: boolean
  /** Whether the sample's made-up people may sign in: only while nobody but this machine can reach the site. */
  readonly demoSignIn: boolean
  /** Whether editors and administrators need a second factor: by default as soon as other machines can reach the site. */
  readonly isSecondFactorRequired: boolean
  /** A session ends this long after it began, and this long after it was last used; milliseconds. */
  readonly sessionMs: number
  readonly sessionIdleMs: number
  /** Addresses and networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[]
  /** Where mail is handed in; undefined: messages are shown in the terminal. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly openIdProviders: readonly OpenIdProvider[]
  readonly isDevelopment: boolean
  /** Hosts that captures may reach although they are not public, separated by commas; `lib/capture` reads them. */
  readonly capturePrivateHosts: string
  /** Where the papers of arXiv are read, without a slash at its end. */
  readonly arxivUrl: string
  /** Where DOIs are resolved, the same way. */
  readonly doiUrl: string
  /** Sources are captured from those hosts alone, and from nowhere else. */
  readonly isCaptureListedOnly: boolean
}

/** A setting that cannot be used; the sentence names it and what was expected. */
export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

/** What is not repeated where somebody else may read it. */
const secretNames: ReadonlySet<string> = new Set(['APP_SECRET', 'SMTP_URL', 'OIDC_PROVIDERS'])

type Environment = Readonly<Record<string, string | undefined>>

/** What an environment says, parsed. Throws `WrongSetting` on the first value that cannot be used. */
export function parseSettings(environment: Environment): Settings {
  const parsed = schema.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0])
    const value = secretNames.has(name) ? 'not usable' : `“${environment[name]}”`
    throw new WrongSetting(`The setting ${name} is ${value}: ${issue?.message}.`)
  }
  const {
    DATABASE_URL,
    DATABASE_MIGRATE_URL,
    DATABASE_READ_URL,
    DATA_DIR,
    BLOB_DIR,
    HOST,
    PORT,
    APP_ORIGIN,
    APP_SECRET,
    SAMPLE,
    SECOND_FACTOR,
  } = parsed.data
  const host = HOST ?? '127.0.0.1'
  const isLoopbackOnly = HOST === undefined && APP_ORIGIN === undefined
  const isLocal = (loopback.has(host) || wildcards.has(host)) && APP_ORIGIN === undefined
  const local = isLocal ? ['127.0.0.1', 'localhost'].map((name) => `http://${name}:${PORT ?? 3000}`) : []
  const origin = APP_ORIGIN ?? local[0] ?? `http://${host.includes(':') ? `[${host}]` : host}:${PORT ?? 3000}`
  return {
    databaseUrl: DATABASE_URL,
    databaseMigrateUrl: DATABASE_MIGRATE_URL ?? DATABASE_URL,
    databaseReadUrl: DATABASE_READ_URL ?? DATABASE_URL,
    dataDir: resolve(/* turbopackIgnore: true */ DATA_DIR ?? '.data'),
    blobDir: BLOB_DIR === undefined ? undefined : resolve(/* turbopackIgnore: true */ BLOB_DIR),
    intake: {
      bytes: (parsed.data.UPLOAD_MB ?? 50) * 1_000_000,
      memoryMb: parsed.data.INTAKE_MEMORY_MB ?? 512,
      seconds: parsed.data.INTAKE_SECONDS ?? 30,
      pages: parsed.data.INTAKE_PAGES ?? 2_000,
    },
    host,
    port: PORT,
    origin,
    origins: [...new Set([origin, ...local])],
    secret: APP_SECRET,
    isSampleWanted: SAMPLE !== 'off',
    demoSignIn: isLoopbackOnly,
    isSecondFactorRequired: SECOND_FACTOR === undefined ? !isLoopbackOnly : SECOND_FACTOR === 'required',
    sessionMs: (parsed.data.SESSION_HOURS ?? 12) * 3_600_000,
    sessionIdleMs: (parsed.data.SESSION_IDLE_MINUTES ?? 120) * 60_000,
    trustedProxies: parsed.data.TRUSTED_PROXIES ?? [],
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: parsed.data.MAIL_FROM ?? `Claim Ledger <no-reply@${new URL(origin).hostname}>`,
    openIdProviders: parsed.data.OIDC_PROVIDERS ?? [],
    isDevelopment: parsed.data.NODE_ENV === 'development',
    isCaptureListedOnly: parsed.data.CAPTURE === 'listed',
    capturePrivateHosts: parsed.data.CAPTURE_PRIVATE_HOSTS ?? '',
    doiUrl: (parsed.data.DOI_URL ?? 'https://doi.org').replace(/\/+$/, ''),
    arxivUrl: (parsed.data.ARXIV_URL ?? 'https://arxiv.org').replace(/\/+$/, ''),
  }
}

/** The settings of this process; the only reader of its environment. */
export function settings(): Settings {
  return parseSettings(process.env)
}

/** Takes what the file `.env` of the working folder says, where there is one; what the environment says goes before it. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** What the start found out, for everything that this process runs later: the port it took, the database it started. */
export function settle(found: {
  readonly database?: { readonly app: string; readonly migrate: string; readonly read: string }
  readonly port?: number
  readonly secret?: string
}): void {
  if (found.database !== undefined) {
    process.env.DATABASE_URL = found.database.app
    process.env.DATABASE_MIGRATE_URL = found.database.migrate
    process.env.DATABASE_READ_URL = found.database.read
  }
  if (found.port !== undefined) process.env.PORT = String(found.port)
  if (found.secret !== undefined) process.env.APP_SECRET = found.secret
  const { origin, secret } = settings()
  process.env.NEXTAUTH_URL = origin
  if (secret !== undefined) process.env.NEXTAUTH_SECRET = secret
}
