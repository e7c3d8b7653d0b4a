import type { Sql } from 'postgres'
import { jobKindEntries } from './job-kinds.ts'

/**
 * Has the database itself keep to how many jobs of one group run at once. The queue counts those that run before it
 * takes one, so that workers which look at the same moment would together take more; here they take turns by group,
 * and who comes too late takes nothing.
 */
export async function keepGroupLimits(sql: Sql): Promise<void> {
  await sql.unsafe(takeTurns)
  for (const [name, { groupConcurrency }] of jobKindEntries)
    if (groupConcurrency !== undefined) await sql.unsafe(limitOf(name, groupConcurrency))
}

const takeTurns = `
  CREATE OR REPLACE FUNCTION pgboss.refuse_crowded_group() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.name || ' ' || NEW.group_id, 0));
    IF (SELECT count(*) FROM pgboss.job
        WHERE name = NEW.name AND group_id = NEW.group_id AND state = 'active') >= TG_ARGV[0]::int THEN
      RETURN NULL;
    END IF;
    RETURN NEW;
  END $$`

const limitOf = (kind: string, limit: number): string => `
  CREATE OR REPLACE TRIGGER "group_limit_${kind}" BEFORE UPDATE OF state ON pgboss.job FOR EACH ROW
  WHEN (NEW.name = '${kind}' AND NEW.group_id IS NOT NULL AND NEW.state = 'active' AND OLD.state <> 'active')
  EXECUTE FUNCTION pgboss.refuse_crowded_group('${limit}')`
