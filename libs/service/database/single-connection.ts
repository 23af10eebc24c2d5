import pg from 'pg';
import type { Log } from '../telemetry/log.ts';
import type { ConnectionPool } from './connection-pool.ts';

export interface SingleConnection extends Pick<ConnectionPool, 'query'> {
  close(): Promise<void>;
}

const answerWithinMs = 5_000;
/** Longer than between two questions, so that a server without room for one more connection still answers. */
const keptMs = 60_000;

/** One connection, made with the first statement and made anew when it is lost. */
export function singleConnection({ url, name, log }: { url: string; name: string; log: Log }): SingleConnection {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    application_name: name,
    connectionTimeoutMillis: answerWithinMs,
    statement_timeout: answerWithinMs,
    idleTimeoutMillis: keptMs,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'));
  return {
    query: async <R>(sql: string, params?: unknown[]) => (await pool.query(sql, params)).rows as R[],
    close: () => pool.end(),
  };
}
