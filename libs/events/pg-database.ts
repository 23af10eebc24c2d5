import type pg from 'pg';
import type { ConsumerDatabase } from './consuming/consumer.ts';
import type { EventOrigin, EventTransaction } from './outbox/emit.ts';
import { poolTransaction } from './pool-transaction.ts';

export interface PgDatabase extends ConsumerDatabase {
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
}

/** Transactions over a pool of `pg`, for processes that are not a service: operators' tools, teams outside this repository, tests. */
export function createPgDatabase(pool: pg.Pool): PgDatabase {
  return {
    query: async <R>(sql: string, params?: unknown[]) => (await pool.query(sql, params)).rows as R[],
    transaction: <T>(origin: EventOrigin, work: (tx: EventTransaction) => Promise<T>) =>
      poolTransaction(pool, async (client) => {
        let open = true;
        const tx: EventTransaction = {
          origin,
          get isOpen() {
            return open;
          },
          query: async <R>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as R[],
        };
        return work(tx).finally(() => {
          open = false;
        });
      }),
  };
}
