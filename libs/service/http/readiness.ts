import type { Database } from '../database/database.ts';
import { type MigrationClass, migrationTable } from '../database/run-migrations.ts';
import type { RunningEvents } from '../jobs/start-events.ts';
import type { Readiness } from './operator-pages.ts';

export interface ReadinessOptions {
  database: Pick<Database, 'query'>;
  migrations: readonly MigrationClass[];
  events: Pick<RunningEvents, 'health'>;
}

/**
 * Ready: the database answers and every migration is applied. What carries the events may be away, which the body tells as degraded:
 * commands go on committing, their events follow.
 */
export function createReadiness({ database, migrations, events }: ReadinessOptions): () => Promise<Readiness> {
  return async () => {
    const applied = await appliedMigrations(database);
    const missing = migrations.map(({ name }) => name).filter((name) => !applied?.has(name));
    return {
      ready: applied !== undefined && missing.length === 0,
      checks: {
        database: applied === undefined ? 'unreachable' : 'up',
        migrations: missing.length === 0 ? 'applied' : { missing },
        events: events.health(),
      },
    };
  };
}

async function appliedMigrations(database: Pick<Database, 'query'>): Promise<Set<string> | undefined> {
  try {
    const rows = await database.query<{ name: string }>(`SELECT name FROM "${migrationTable}"`);
    return new Set(rows.map(({ name }) => name));
  } catch {
    return undefined;
  }
}
