import postgres from 'postgres'

/** The database's addresses by what may be done there; one of another's user is that other's equal. */
export type DatabaseAddresses = {
  /** Owns the tables and changes the schema. */
  readonly migrate: string
  /** The application: changes what commands change, and can only append to the log. */
  readonly app: string
  /** Reads what pages show. */
  readonly read: string
}

/** Tables that the application reads and that only the log's own function writes. */
const readOnly = ['log_entry', 'log_head', 'log_content']
/** Tables whose rows the application adds, and that nobody changes. */
const insertOnly = ['log_tile', 'log_checkpoint', 'audit_event']
/** Tables that are the migrator's own affair. */
const hidden = ['_prisma_migrations']
/** Tables that hold what opens an account, or was not sent yet: no page shows them. */
const unread = [
  'session',
  'password',
  'second_factor',
  'recovery_code',
  'one_time_link',
  'provider_identity',
  'known_device',
  'rate_limit',
  'draft',
]

/**
 * Grants the application's and the reader's roles what they need, and takes back everything else; called by the
 * migrator after each migration, so that new tables are covered. A role that is the migrator's own is left as it is.
 */
export async function grantRoles({ migrate, app, read }: DatabaseAddresses): Promise<void> {
  const [owner, user, reader] = [migrate, app, read].map(userOf)
  const sql = postgres(migrate, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    const tables = (
      await sql<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
    ).map(({ name }) => name)
    await sql.begin(async (tx) => {
      // Two starts at once would otherwise write the same catalogue rows.
      await tx`SELECT pg_advisory_xact_lock(${grantLock})`
      if (user !== undefined && user !== owner) await tx.unsafe(appGrants(quote(user), tables))
      if (reader !== undefined && reader !== owner && reader !== user)
        await tx.unsafe(readGrants(quote(reader), tables))
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whoever grants holds this lock for its transaction; the number has no other meaning. */
const grantLock = 7_283_649_108

const userOf = (url: string): string => decodeURIComponent(new URL(url).username)
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

function appGrants(role: string, tables: readonly string[]): string {
  const free = tables.filter((name) => ![...readOnly, ...insertOnly, ...hidden].includes(name))
  const named = (names: readonly string[]) =>
    names
      .filter((name) => tables.includes(name))
      .map(quote)
      .join(', ')
  return `
    GRANT USAGE ON SCHEMA public TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ${named(free)} TO ${role};
    GRANT SELECT ON ${named(readOnly)} TO ${role};
    GRANT SELECT, INSERT ON ${named(insertOnly)} TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
    GRANT EXECUTE ON FUNCTION append_log_entry(timestamptz, text, text, text, text, jsonb) TO ${role};
    GRANT EXECUTE ON FUNCTION erase_log_content(bigint, text) TO ${role};
    ${jobGrants(role)}`
}

/** The queue's own schema, where it stands: the application works its jobs and cannot change its tables. */
const jobGrants = (role: string): string => `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'pgboss') THEN
      GRANT USAGE ON SCHEMA pgboss TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${role};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${role};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${role};
    END IF;
  END $$;`

function readGrants(role: string, tables: readonly string[]): string {
  const shown = tables.filter((name) => ![...hidden, ...unread].includes(name))
  return `
    GRANT USAGE ON SCHEMA public TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    GRANT SELECT ON ${shown.map(quote).join(', ')} TO ${role};`
}
