import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { inheritedEnvironment } from '@danvan/local/config';
import type { LocalTransport } from '@danvan/local/event-transport';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { recogniseModel, registerOwner } from './test/recognise-model.ts';
import { startWebhook, type Webhook } from './test/webhook.ts';

const within = 60_000;

/** What the installed example does against a running federation, on every transport. */
export function describeNotifier(folderOfProgram: () => string, carrier: LocalTransport): void {
  let federation: TestFederation;
  let webhook: Webhook;
  let database: pg.Pool;
  let owner: string;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    webhook = await startWebhook();
    federation = await startTestFederation({ services: ['organisations', 'mobilisation'], transport: carrier });
    database = await newDatabase();
    owner = await registerOwner(federation, 'Hội Liên hiệp Phụ nữ');
  }, 180_000);

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await database?.end();
    await webhook?.close();
    await federation?.stop();
  });

  test('an owner is told once of each model recognised while the program is installed, whatever dies in between', async () => {
    await recogniseModel(federation, owner); // before the program was there: nobody is told
    const first = start('first');
    await isListening();

    const second = await recogniseModel(federation, owner);
    await eventually(() => expect(webhook.told.map(({ modelId }) => modelId)).toEqual([second]), { within });
    expect(webhook.told[0]).toMatchObject({
      vi: 'Mô hình của Hội Liên hiệp Phụ nữ được công nhận ngày 01/03/2026.',
      en: 'The model of Hội Liên hiệp Phụ nữ was recognised on 01/03/2026.',
    });

    first.kill('SIGKILL');
    await once(first, 'exit');
    webhook.isAway = true;
    const third = await recogniseModel(federation, owner);
    const again = start('again');
    await eventually(async () => expect(await notices()).toHaveLength(2), { within });
    webhook.isAway = false;
    await eventually(() => expect(webhook.told.map(({ modelId }) => modelId)).toEqual([second, third]), { within });

    again.kill('SIGTERM');
    expect(await once(again, 'exit')).toEqual([0, null]);
    expect(webhook.told).toHaveLength(2);
  }, 180_000);

  test('two processes share the partitions; one is killed and the other takes its share: nothing lost, nothing twice', async () => {
    await database.query(`ALTER TABLE notice ADD COLUMN noted_by text DEFAULT current_setting('application_name')`);
    const models = (await notices()).map(({ model }) => model);
    const recognise = async () =>
      void models.push(...(await Promise.all([1, 2, 3, 4].map(() => recogniseModel(federation, owner)))));
    const [left, right] = [start('left'), start('right')];

    await eventually(
      async () => {
        await recognise();
        expect((await notices()).map(({ by }) => by)).toEqual(expect.arrayContaining(['left', 'right']));
      },
      { within },
    );
    const recognising = recognise();
    right.kill('SIGKILL');
    await Promise.all([once(right, 'exit'), recognising]);
    await recognise();
    await eventually(async () => expect(new Set((await notices()).map(({ model }) => model))).toEqual(new Set(models)), {
      within,
    });
    expect(await notices()).toHaveLength(models.length);
    await eventually(() => expect(webhook.told.map(({ modelId }) => modelId).sort()).toEqual(models.toSorted()), { within });

    left.kill('SIGTERM');
    expect(await once(left, 'exit')).toEqual([0, null]);
  }, 240_000);

  /** A process of the program, which the database knows by this name. */
  function start(name: string): ChildProcess {
    const log = federation.kafkaBrokers
      ? { KAFKA_BROKERS: federation.kafkaBrokers.join(',') }
      : { EVENTS_URL: federation.databaseUrl('events', 'app') };
    const child = spawn(process.execPath, ['main.ts'], {
      cwd: folderOfProgram(),
      env: {
        ...inheritedEnvironment(),
        ...log,
        PGAPPNAME: name,
        DATABASE_URL: String(database.options.connectionString),
        NOTIFY_URL: webhook.url,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  }

  async function newDatabase(): Promise<pg.Pool> {
    const url = federation.databaseUrl('organisations', 'superuser');
    const superuser = new pg.Client({ connectionString: url });
    await superuser.connect();
    await superuser.query('CREATE DATABASE notifier');
    await superuser.end();
    return new pg.Pool({ connectionString: Object.assign(new URL(url), { pathname: '/notifier' }).href });
  }

  /** "Now" is the moment at which its positions are noted. */
  async function isListening(): Promise<void> {
    const noted = `SELECT FROM consumer_position WHERE consumer = 'model-notifier.note-recognitions'`;
    await eventually(async () => expect((await database.query(noted)).rowCount).toBeGreaterThan(0), { within });
  }

  async function notices(): Promise<{ model: string; by?: string | null }[]> {
    const { rows } = await database.query(`SELECT model_id AS model, to_jsonb(notice) ->> 'noted_by' AS by FROM notice`);
    return rows;
  }
}
