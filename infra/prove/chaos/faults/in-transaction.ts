import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../query.ts';

const patienceMs = 2_000;

/** Waits for a moment in which somebody is amid a transaction of this database that writes; false when there was none. */
export async function inTransaction(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    for (const until = Date.now() + patienceMs; Date.now() < until; await pause(1)) {
      if ((await client.query(writing)).rows.length > 0) return true;
    }
    return false;
  });
}

const writing = `
  SELECT FROM pg_stat_activity WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid() LIMIT 1`;
