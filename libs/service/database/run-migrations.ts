import { DataSource, MigrationExecutor, type MigrationInterface, type QueryRunner } from 'typeorm';
import { createLog, type Log } from '../telemetry/log.ts';
import { DatabaseUnreachable } from './database.ts';
import { statementLogger } from './statement-logger.ts';

export type MigrationClass = new () => MigrationInterface;

export interface MigrationOptions {
  name: string;
  /** In their order; each class's name ends in a 13-digit timestamp. */
  migrations: readonly MigrationClass[];
  config: { DATABASE_OWNER_URL: string; LOG_LEVEL: string };
  /** Further tables that the serving role may only add to and read. */
  insertOnly?: readonly string[];
  log?: Log;
}

export const migrationTable = 'migration';

/** Tables whose rows the serving role may add and read, never change: the audit, and who decided what about a parked event. */
const insertOnlyTables: readonly string[] = ['change', 'change_result', 'change_record', 'parked_decision'];

/**
 * Brings the service's database up to date as its owner and grants the serving role what it needs. Safe to repeat and to race: whoever
 * comes second waits for the first and finds nothing left to do. Each migration commits on its own.
 * @throws MigrationFailed, which says which one and why; those before it stay.
 */
export async function runMigrations(options: MigrationOptions): Promise<void> {
  await alone(options, async (dataSource, runner) => {
    const failure = await step(dataSource, 'up', () => dataSource.runMigrations({ transaction: 'each' })).catch(
      (error: unknown) => error,
    );
    // Also after a failure: those before it stay, and what serves now goes on with them.
    await grantToApp(runner, options);
    if (failure) throw failure;
  });
}

/** Takes back every migration, the latest first: for the test that goes up, down and up again. */
export async function revertMigrations(options: MigrationOptions): Promise<void> {
  await alone(options, async (dataSource) => {
    for (let left = options.migrations.length; left > 0; left--) {
      await step(dataSource, 'down', () => dataSource.undoLastMigration({ transaction: 'each' }));
    }
  });
}

export class MigrationFailed extends Error {
  constructor(migration: string, cause: unknown) {
    super(`migration ${migration} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

async function alone(
  options: MigrationOptions,
  work: (dataSource: DataSource, runner: QueryRunner) => Promise<void>,
): Promise<void> {
  const { name, migrations, config, log = createLog({ name, level: config.LOG_LEVEL }) } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url: config.DATABASE_OWNER_URL,
    migrations: [...migrations],
    migrationsTableName: migrationTable,
    installExtensions: false,
    logger: statementLogger(log),
    applicationName: `danvan-${name}-migrate`,
    // One session holds the lock, the other migrates.
    poolSize: 2,
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new DatabaseUnreachable(config.DATABASE_OWNER_URL, error);
  }
  const runner = dataSource.createQueryRunner();
  try {
    await lock(runner, log);
    await work(dataSource, runner);
  } finally {
    // Ending the session gives the lock back, also after a lost connection.
    await runner.release();
    await dataSource.destroy();
  }
}

// TypeORM takes no lock of its own. Any number will do as long as all who migrate agree; a lock belongs to one database.
const lockKey = 7_261_904;

async function lock(runner: QueryRunner, log: Log): Promise<void> {
  const [first] = await runner.query(`SELECT pg_try_advisory_lock(${lockKey}) AS taken`);
  if (first.taken) return;
  log.info('another process is migrating this database, waiting for it');
  await runner.query(`SELECT pg_advisory_lock(${lockKey})`);
}

async function step(dataSource: DataSource, direction: 'up' | 'down', run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw new MigrationFailed(await culprit(dataSource, direction), error);
  }
}

/** Each migration commits on its own, so the one that failed is the first that is not noted; downwards, the last that still is. */
async function culprit(dataSource: DataSource, direction: 'up' | 'down'): Promise<string> {
  const executor = new MigrationExecutor(dataSource);
  const found = direction === 'up' ? (await executor.getPendingMigrations())[0] : (await executor.getExecutedMigrations())[0];
  return found?.name ?? 'list';
}

/** The serving role owns nothing. What later migrations make is granted here again, so a forgotten GRANT cannot happen. */
async function grantToApp(runner: QueryRunner, { name, insertOnly = [] }: MigrationOptions): Promise<void> {
  const app = `"${name}_app"`;
  const tables = new Set((await runner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).map(tableName));
  const frozen = [...insertOnlyTables, ...insertOnly].filter((table) => tables.has(table));
  const grants = [
    `GRANT USAGE ON SCHEMA public TO ${app}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app}`,
    `REVOKE TRUNCATE ON ALL TABLES IN SCHEMA public FROM ${app}`,
    `REVOKE INSERT, UPDATE, DELETE ON "${migrationTable}" FROM ${app}`,
    ...frozen.map((table) => `REVOKE UPDATE, DELETE ON "${table}" FROM ${app}`),
  ];
  await runner.query('BEGIN');
  for (const grant of grants) await runner.query(grant);
  await runner.query('COMMIT');
}

function tableName(row: { tablename: string }): string {
  return row.tablename;
}
