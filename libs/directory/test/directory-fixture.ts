import { randomUUID } from 'node:crypto';
import type { EventDefinition } from '@danvan/events/define-event';
import type { EventEnvelope } from '@danvan/events/envelope';
import { consumerUp } from '@danvan/events/migrations/0001-consumer';
import { newerEventsUp } from '@danvan/events/migrations/0002-newer-events';
import { runConsumers } from '@danvan/events/run-consumers';
import { type Change, createChange } from '@danvan/service';
import { inBackground } from '@danvan/service/background';
import { type Database, type Origin, openDatabase, type Tx } from '@danvan/service/database';
import type { Actor } from '@danvan/service/identity';
import { createLog } from '@danvan/service/log';
import { changeUp } from '@danvan/service/migrations/0001-change';
import { runMigrations } from '@danvan/service/run-migrations';
import { deliver, type Envelope } from '@danvan/testing/deliver';
import { createMemoryTransport } from '@danvan/testing/memory-transport';
import { testConfig } from '@danvan/testing/test-config';
import { emptyDatabase } from '@danvan/testing/test-database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { directoryConsumer } from '../directory-consumer.ts';
import { directoryUp } from '../migrations/0001-directory.ts';

class CreateDirectory1795392000001 implements MigrationInterface {
  name = 'CreateDirectory1795392000001';
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [...changeUp, ...consumerUp, ...newerEventsUp, ...directoryUp]) await runner.query(sql);
  }
  async down(): Promise<void> {}
}

/** The day it is in these tests. */
export const today = '2026-11-22';

/** A database with nothing but a directory, and its consumer at work. */
export interface DirectoryFixture {
  database: Database;
  deliver<P>(definition: EventDefinition<P>, payload: P, envelope?: Envelope): Promise<EventEnvelope>;
  /** All rows of the three tables, in a fixed order. */
  rows(): Promise<Record<string, unknown>[]>;
  /** Forgets everything, positions and inbox as well. */
  clear(): Promise<void>;
  stop(): Promise<void>;
}

export async function startDirectory(): Promise<DirectoryFixture> {
  const files = await emptyDatabase('test');
  const config = testConfig('test', files.name);
  await runMigrations({ name: 'test', migrations: [CreateDirectory1795392000001], config });
  const database = await openDatabase({
    url: config.DATABASE_URL,
    name: 'test',
    log: createLog({ name: 'test', level: 'silent' }),
  });
  const transport = createMemoryTransport();
  const consumers = runConsumers({ consumers: [directoryConsumer('test')], database: inBackground(database), transport });
  await consumers.start();
  return {
    database,
    deliver: async (definition, payload, envelope) => {
      const [sent] = await deliver(transport, definition, [{ payload, ...(envelope && { envelope }) }]);
      return sent as EventEnvelope;
    },
    rows: () =>
      database.query(
        `SELECT to_jsonb(a) AS row FROM directory_area a UNION ALL SELECT to_jsonb(o) FROM directory_organisation o
         UNION ALL SELECT to_jsonb(r) FROM directory_relation r ORDER BY 1`,
      ),
    clear: async () => void (await files.query('TRUNCATE directory_area, directory_organisation, directory_relation')),
    stop: async () => {
      await consumers.stop();
      await database.close();
      await files.drop();
    },
  };
}

/** Runs `work` in a transaction whose clock stands on `today`. */
export function inTransaction<T>({ database }: DirectoryFixture, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(origin(), work);
}

/** What a command of this caller changes, at the same time. */
export function changeBy({ database }: DirectoryFixture, actor: Actor): Change {
  return createChange({ database, origin: { ...origin(), actor }, hmacKey: 'key', newId: randomUUID });
}

const origin = (): Origin => ({
  source: 'urn:danvan:service:test',
  correlationId: randomUUID(),
  synthetic: true,
  now: () => new Date(`${today}T10:00:00+07:00`),
});
