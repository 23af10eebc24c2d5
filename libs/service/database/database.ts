import type { EntityManager, EntitySchema } from 'typeorm';
import type { Log } from '../telemetry/log.ts';
import { type ConnectionPool, type OpenPool, openPool, type PoolOptions } from './connection-pool.ts';
import { createReferenceWaiter, type ReferenceWaiter } from './reference-waiter.ts';
import { type SingleConnection, singleConnection } from './single-connection.ts';

export { type ConnectionPool, DatabaseUnreachable } from './connection-pool.ts';
export type { AuditEntry, Origin, Tx } from './tx.ts';

/** The connections of requests, and beside them those that no crowd of requests can take. */
export interface Database extends ConnectionPool {
  /** For reads outside a unit of work. */
  readonly manager: EntityManager;
  /** Of consumers and jobs: nobody's request. */
  readonly background: ConnectionPool;
  /** Tells whether the database answers. */
  readonly readiness: Pick<ConnectionPool, 'query'>;
  readonly references: Pick<ReferenceWaiter, 'untilKnown' | 'waiting'>;
  /** How many statements requests have cost so far, START TRANSACTION and COMMIT included. */
  statements(): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  log: Log;
  tables?: EntitySchema[];
  /** @default 8 */
  poolSize?: number;
  /** @default 4 */
  backgroundPoolSize?: number;
  /** How long a request waits for a connection. @default 5 seconds */
  acquireMs?: number;
  /** How many statements and transactions of requests may wait for a connection. @default 256 */
  mostQueued?: number;
  /** How often to look whether references have become known, besides after what the background commits. @default 50 ms */
  lookEveryMs?: number;
  /** How long to wait for a database that is not there yet. @default 30 seconds */
  patienceMs?: number;
}

/** Connects, waiting for a database that is still starting. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, name, log, lookEveryMs = 50 } = options;
  let sent = 0;
  const { requests, background } = await openPools(options, () => sent++);
  const readiness = singleConnection({ url, name: `danvan-${name}-readiness`, log });
  const waiter = createReferenceWaiter({ database: background, log, lookEveryMs });
  return {
    manager: requests.manager,
    query: requests.query,
    transaction: requests.transaction,
    background: {
      query: background.query,
      transaction: async (origin, work) => {
        const result = await background.transaction(origin, work);
        waiter.lookNow();
        return result;
      },
    },
    readiness,
    references: waiter,
    statements: () => sent,
    close: () => closeAll(waiter, [requests, background, readiness]),
  };
}

async function openPools(
  options: DatabaseOptions,
  onStatement: () => void,
): Promise<Record<'requests' | 'background', OpenPool>> {
  const { url, name, log, tables = [], poolSize = 8, backgroundPoolSize = 4 } = options;
  const { acquireMs = 5_000, mostQueued = 256, patienceMs = 30_000 } = options;
  const shared: Pick<PoolOptions, 'url' | 'log' | 'tables' | 'patienceMs'> = { url, log, tables, patienceMs };
  const requests = await openPool({ ...shared, name: `danvan-${name}`, size: poolSize, acquireMs, mostQueued, onStatement });
  try {
    // What works in the background is few and comes back by itself: it waits its turn rather than be refused.
    const patient = { acquireMs: 5_000, mostQueued: Number.POSITIVE_INFINITY, onStatement: () => undefined };
    const background = await openPool({ ...shared, name: `danvan-${name}-background`, size: backgroundPoolSize, ...patient });
    return { requests, background };
  } catch (error) {
    await requests.close();
    throw error;
  }
}

async function closeAll(waiter: ReferenceWaiter, pools: readonly (OpenPool | SingleConnection)[]): Promise<void> {
  await waiter.stop();
  await Promise.all(pools.map((pool) => pool.close()));
}
