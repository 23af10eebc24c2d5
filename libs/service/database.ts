import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { isBackground } from './background.ts';
import { ConnectionLost, isPassing, sqlState } from './describe-error.ts';
import type { Log } from './log.ts';
import { SnakeCaseNames } from './snake-case-names.ts';
import { statementLogger } from './statement-logger.ts';
import { type Origin, openTx, type Tx, takeAudit } from './tx.ts';

export type { AuditEntry, Origin, Tx } from './tx.ts';

export interface Database {
  /** For reads outside a unit of work. */
  readonly manager: EntityManager;
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /**
   * Commits what `work` did, or nothing. A deadlock or serialization failure runs `work` again, so it must have no effect outside `tx`.
   */
  transaction<T>(origin: Origin, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** How many statements requests have cost so far, START TRANSACTION and COMMIT included; those of consumers and jobs apart. */
  statements(): number;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  /** Shown in pg_stat_activity. */
  name: string;
  log: Log;
  tables?: EntitySchema[];
  poolSize?: number;
  /** How long to wait for a database that is not there yet. */
  patienceMs?: number;
}

/** Connects, waiting for a database that is still starting. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  let sent = 0;
  const dataSource = dataSourceFor(options, () => {
    if (!isBackground()) sent++;
  });
  await connect(dataSource, options);
  return {
    manager: dataSource.manager,
    query: async <R>(sql: string, params?: unknown[]) => {
      const runner = dataSource.createQueryRunner();
      try {
        return (await runner.query(sql, params, true)).records as R[];
      } finally {
        await runner.release();
      }
    },
    transaction: (origin, work) => repeated(() => transactionOnce(dataSource, origin, work)),
    statements: () => sent,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}

function dataSourceFor({ url, name, log, tables = [], poolSize = 8 }: DatabaseOptions, onStatement: () => void): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: tables,
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    synchronize: false,
    logger: statementLogger(log, onStatement),
    poolSize,
    connectTimeoutMS: 5_000,
    applicationName: `danvan-${name}`,
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

async function connect(dataSource: DataSource, { log, url, patienceMs = 30_000 }: DatabaseOptions): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (let attempt = 0; ; attempt++) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw new DatabaseUnreachable(url, error);
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

async function transactionOnce<T>(dataSource: DataSource, origin: Origin, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    const { tx, close } = openTx(runner, origin);
    const result = await work(tx).finally(close);
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
