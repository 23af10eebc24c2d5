import { assertNoTransaction, betweenBeginAndCommit, pause } from '@danvan/events/pause';
import pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Unavailable } from '../errors.ts';
import type { Log } from '../telemetry/log.ts';
import { ConnectionLost, isTransient, sqlState } from './describe-error.ts';
import { SnakeCaseNames } from './snake-case-names.ts';
import { statementLogger } from './statement-logger.ts';
import { type Origin, openTx, type Tx, takeAudit } from './tx.ts';

/** Connections that those who use them share with nobody else. */
export interface ConnectionPool {
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /**
   * Commits what `work` did, or nothing. A deadlock or serialization failure runs `work` again, so it must have no effect outside `tx`.
   */
  transaction<T>(origin: Origin, work: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface OpenPool extends ConnectionPool {
  readonly manager: EntityManager;
  close(): Promise<void>;
}

export interface PoolOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  log: Log;
  tables: EntitySchema[];
  size: number;
  /** How long somebody waits for a connection, also for a new one. */
  acquireMs: number;
  /** How many may wait for a connection; whoever comes on top is refused at once. */
  mostQueued: number;
  /** How long to wait for a database that is not there yet. */
  patienceMs: number;
  onStatement(): void;
}

/** Connects, waiting for a database that is still starting. */
export async function openPool(options: PoolOptions): Promise<OpenPool> {
  const dataSource = dataSourceFor(options);
  await connect(dataSource, options);
  const newRunner = () => runnerOf(dataSource, options.mostQueued);
  return {
    manager: dataSource.manager,
    query: async <R>(sql: string, params?: unknown[]) => {
      const runner = newRunner();
      try {
        return (await runner.query(sql, params, true)).records as R[];
      } finally {
        await runner.release();
      }
    },
    transaction: (origin, work) => repeated(() => transactionOnce(newRunner(), origin, work)),
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

function dataSourceFor({ url, name, log, tables, size, acquireMs, onStatement }: PoolOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    synchronize: false,
    logger: statementLogger(log, onStatement),
    poolSize: size,
    connectTimeoutMS: acquireMs,
    applicationName: name,
    poolErrorHandler: (error: unknown) => log.warn({ err: error }, 'a database connection was lost'),
    extra: { types: plainTypes, options: sessionSettings },
  });
}

// A unit of work that hangs would hold its locks, and with them everybody who wants the same record.
const sessionSettings =
  '-c default_transaction_isolation=read\\ committed -c TimeZone=UTC -c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s';

const dateOid = 1082;
/** A calendar day stays the text it is; the driver would make it a moment in the machine's own time zone. */
const plainTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (value: string) => value : pg.types.getTypeParser(oid, format as 'text'),
};

async function connect(dataSource: DataSource, { log, url, patienceMs }: PoolOptions): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!isTransient(error) || performance.now() > deadline) throw new DatabaseUnreachable(url, error);
      if (attempt === 0) log.warn({ err: error }, 'the database is not there yet, waiting');
      await pause(250);
    }
  }
}

export class DatabaseUnreachable extends Error {
  constructor(url: string, cause: unknown) {
    const { username, host, pathname } = new URL(url);
    const why = cause instanceof Error ? cause.message || cause.name : String(cause);
    super(`the database ${pathname.slice(1)} at ${host} does not take a connection as ${username}: ${why}`, { cause });
  }
}

/** It takes a connection with its first statement. */
function runnerOf(dataSource: DataSource, mostQueued: number): QueryRunner {
  // Whoever holds a connection and waits for another one waits for those who do the same.
  assertNoTransaction('a second connection');
  const pool: pg.Pool = (dataSource.driver as PostgresDriver).master;
  if (pool.waitingCount >= mostQueued) throw new Unavailable({ retryable: true });
  return dataSource.createQueryRunner();
}

async function transactionOnce<T>(runner: QueryRunner, origin: Origin, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await runner.startTransaction();
    const { tx, close } = openTx(runner, origin);
    const result = await betweenBeginAndCommit(() => work(tx)).finally(close);
    if (takeAudit(tx).length > 0) throw new Error('audit entries belong to a change: call ctx.change');
    await runner.commitTransaction();
    return result;
  } catch (error) {
    // On a lost connection the rollback fails as well; the first error is the one that says why.
    if (runner.isReleased) throw new ConnectionLost(error);
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const mostAttempts = 6;

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const state = sqlState(error);
      if ((state !== serializationFailure && state !== deadlockDetected) || attempt === mostAttempts) throw error;
      // Two that ran into each other must not start again in step.
      await pause(Math.random() * 25 * attempt);
    }
  }
}
