import { emptyDatabase } from '@danvan/testing/test-database';
import pg from 'pg';
import { consumerUp } from '../migrations/0001-consumer.ts';
import { outboxUp } from '../migrations/0001-outbox.ts';
import { newerEventsUp } from '../migrations/0002-newer-events.ts';
import { createPgDatabase, type PgDatabase } from '../pg-database.ts';
import { migrateEventStore } from '../transports/postgres/migrate-event-store.ts';

export interface EventDatabase extends PgDatabase {
  url: string;
  pool: pg.Pool;
  /** Ends every session with this name, as a crash of its server process would. */
  killSessions(applicationName: string): Promise<void>;
  drop(): Promise<void>;
}

/** A new database with the tables of a service that emits and consumes, and `extra`. */
export async function serviceDatabase(...extra: string[]): Promise<EventDatabase> {
  return open(async (ownerUrl) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query([...outboxUp, ...consumerUp, ...newerEventsUp, ...extra].join(';'));
    await owner.end();
    return ownerUrl;
  });
}

/** A new event store, as the role that owns nothing. */
export async function eventStore(): Promise<EventDatabase> {
  return open(async (ownerUrl, appUrl) => {
    await migrateEventStore(ownerUrl, 'test_app');
    return appUrl;
  });
}

async function open(prepare: (ownerUrl: string, appUrl: string) => Promise<string>): Promise<EventDatabase> {
  const database = await emptyDatabase();
  const url = await prepare(database.ownerUrl, database.appUrl);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // Sessions are killed on purpose.
  pool.on('error', () => {});
  return {
    ...createPgDatabase(pool),
    url,
    pool,
    async killSessions(applicationName) {
      await database.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND application_name = $2',
        [database.name, applicationName],
      );
    },
    async drop() {
      await pool.end();
      await database.drop();
    },
  };
}
