import pg from 'pg';
import { asError, isConnectionProblem } from '../../connection-problem.ts';
import type { ComponentHealth, EventLog } from '../../observe.ts';
import { poolTransaction, poolTransactionOf, type Statement } from '../../pool-transaction.ts';
import type { PostgresTransportConfig } from '../transport.ts';

export type Query = <R>(sql: string, params?: unknown[]) => Promise<R[]>;

/** The pool of one client of the event store. */
export interface StoreConnections {
  query: Query;
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Statements that need no answer of each other, in one transaction and one trip. The rows of each. */
  together(statements: readonly Statement[]): Promise<unknown[][]>;
  /** By its latest use. */
  health(): ComponentHealth;
  close(): Promise<void>;
}

export function connectStore({ url, maxConnections = 3 }: PostgresTransportConfig, log: EventLog): StoreConnections {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'events',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    pipeline: true,
  });
  pool.on('error', (error) => log.debug({ err: error }, 'an idle connection to the event store was lost'));
  let away: string | undefined;

  return {
    query: (sql, params) => watched(async () => (await pool.query(sql, params)).rows),
    transaction: (work) =>
      watched(() =>
        poolTransaction(pool, (client) =>
          work(async <R>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as R[]),
        ),
      ),
    together: (statements) => watched(async () => (await poolTransactionOf(pool, statements)).map(({ rows }) => rows)),
    health: () => (away === undefined ? { status: 'up' } : { status: 'degraded', reason: away }),
    close: () => pool.end(),
  };

  async function watched<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      away = undefined;
      return result;
    } catch (error) {
      if (isConnectionProblem(error)) away = `The event store is away: ${asError(error).message}`;
      throw error;
    }
  }
}
