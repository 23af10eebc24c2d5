import { type ServiceName, services } from '@danvan/local/services';
import pg from 'pg';
import type { Databases } from './settled.ts';

/** Come and go without anybody writing: what was published is trimmed, positions move, old events leave the inbox. */
const passing = ['outbox', 'inbox', 'published_position', 'consumer_position', 'unknown_event', 'feed'];

/** How many rows stand in each table of each service, `<service>.<table>`; `event_sequence` tells how many events were ever emitted. */
export async function countRows(federation: Databases): Promise<Record<string, number>> {
  const counts = await Promise.all(services.map((service) => countIn(service, federation.databaseUrl(service, 'superuser'))));
  return Object.fromEntries(counts.flat());
}

async function countIn(service: ServiceName, connectionString: string): Promise<[table: string, rows: number][]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> ALL ($1) ORDER BY 1`,
      [passing],
    );
    const counts = tables.rows.map(
      ({ name }) => `SELECT '${name}' AS name, ${counted(name)}::int AS rows FROM ${client.escapeIdentifier(name)}`,
    );
    const { rows } = await client.query<{ name: string; rows: number }>(counts.join(' UNION ALL '));
    return rows.map((row) => [`${service}.${row.name}`, row.rows]);
  } finally {
    await client.end();
  }
}

const counted = (table: string): string => (table === 'event_sequence' ? 'coalesce(sum(last), 0)' : 'count(*)');
