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
/**
 * Tables that public pages, exports and the log are made from. The reader sees no other, so that a new table is hidden
 * until a page shows it: accounts and their secrets, mail, what readers suggest, the desk's notes and queues.
 */
const shown = [
  'blob',
  'body',
  'challenge',
  'challenge_answer',
  'check_input',
  'claim',
  'claim_link',
  'claimant',
  'decision',
  'derivation',
  'dismissal',
  'document',
  'evidence',
  'evidence_figure',
  'evidence_judgement',
  'exemption',
  'figure',
  'figure_check',
  'interest_note',
  'log_checkpoint',
  'log_content',
  'log_entry',
  'log_head',
  'log_tile',
  'person',
  'publication',
  'quote_selector',
  'reanchoring',
  'review',
  'review_evidence',
  'revision',
  'site_page',
  'site_setting',
  'snapshot',
  'source',
  'source_correction',
  'source_parting',
  'verdict_change',
  'visit',
]
/** Columns of those that no page shows. */
const unshownColumns: Readonly<Record<string, readonly string[]>> = { person: ['email'] }

/**
 * Grants the application's and the reader's roles what they need, and takes back everything else; called by the
 * migrator after each migration, so that new tables are covered. A role that is the migrator's own is left as it is.
 */
export async function grantRoles({ migrate, app, read }: DatabaseAddresses): Promise<void> {
  const [owner, user, reader] = [migrate, app, read].map(userOf)
  const sql = postgres(migrate, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    const columns = await sql<Column[]>`
      SELECT table_name AS "table", column_name AS name
      FROM information_schema.columns JOIN pg_tables ON schemaname = table_schema AND tablename = table_name
      WHERE table_schema = 'public'`
    const tables = [...new Set(columns.map(({ table }) => table))]
    await sql.begin(async (tx) => {
      // Two starts at once would otherwise write the same catalogue rows.
      await tx`SELECT pg_advisory_xact_lock(${grantLock})`
      if (user !== undefined && user !== owner) await tx.unsafe(appGrants(quote(user), tables))
      if (reader !== undefined && reader !== owner && reader !== user)
        await tx.unsafe(readGrants(quote(reader), columns))
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

type Column = { readonly table: string; readonly name: string }

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

function readGrants(role: string, columns: readonly Column[]): string {
  const granted = shown.map((table) => {
    const own = columns.filter((one) => one.table === table).map(({ name }) => name)
    const kept = own.filter((name) => !unshownColumns[table]?.includes(name))
    const some = kept.length < own.length ? ` (${kept.map(quote).join(', ')})` : ''
    return own.length === 0 ? '' : `GRANT SELECT${some} ON ${quote(table)} TO ${role};`
  })
  return `
    GRANT USAGE ON SCHEMA public TO ${role};
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role};
    ${granted.join('\n')}`
}
