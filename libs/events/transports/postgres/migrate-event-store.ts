import pg from 'pg';
import { eventStoreUp } from '../../migrations/0001-event-store.ts';

/** In order; a merged step never changes. */
const steps: readonly string[] = [eventStoreUp];

/** Any number that nobody else locks in this database. */
const migrationLock = 7_201_533;

/** Brings the database `events` up to date and lets `appRole`, if given, use it. Safe to repeat and to race. */
export async function migrateEventStore(ownerUrl: string, appRole?: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'migrate event store' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('CREATE TABLE IF NOT EXISTS event_store_version (version int NOT NULL)');
    const { rows } = await client.query<{ version: number }>(
      'SELECT coalesce(max(version), 0) AS version FROM event_store_version',
    );
    for (const [index, step] of steps.entries()) {
      if (index < (rows[0]?.version ?? 0)) continue;
      await client.query(step);
      await client.query('INSERT INTO event_store_version VALUES ($1)', [index + 1]);
    }
    if (appRole) await client.query(grantsFor(client.escapeIdentifier(appRole)));
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** The log itself can only be added to. */
function grantsFor(role: string): string {
  return `GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT ON topic, record TO ${role};
    GRANT SELECT, INSERT, UPDATE ON topic_partition, consumer_group, group_position TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON group_member, lease TO ${role};
    GRANT SELECT ON event_store_version TO ${role}`;
}
