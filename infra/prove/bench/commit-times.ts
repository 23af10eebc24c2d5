import type { Federation } from '@danvan/local/federation';
import type pg from 'pg';
import { withPool } from './with-pool.ts';

/** Makes PostgreSQL note the moment of each commit from now on. Restarts it: that setting is read at its start only. */
export async function noteCommitTimes(federation: Federation): Promise<void> {
  const setting = 'ALTER SYSTEM SET track_commit_timestamp = on';
  await withPool(federation.databaseUrl('events', 'superuser'), (pool) => pool.query(setting));
  await federation.restart('postgres');
  await federation.ready();
}

/** When the rows of a query, `id` and `xmin`, were committed: milliseconds of the server's clock, the same for all its databases. */
export async function commitTimes(pool: pg.Pool, rows: string, params: readonly unknown[] = []): Promise<Map<string, number>> {
  const found = await pool.query<{ id: string; at: number }>(
    `SELECT id::text, extract(epoch FROM pg_xact_commit_timestamp(xmin))::float8 * 1000 AS at FROM (${rows}) AS r`,
    [...params],
  );
  return new Map(found.rows.map(({ id, at }) => [id, at]));
}
