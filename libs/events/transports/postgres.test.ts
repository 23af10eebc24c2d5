import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { emptyDatabase } from '@danvan/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSession } from '../consuming/session.ts';
import { type EventDatabase, eventStore } from '../test/event-database.ts';
import { describePromises } from '../test/promises.suite.ts';
import { describeTransport } from '../test/transport.suite.ts';
import { createTransport } from './create-transport.ts';
import { migrateEventStore } from './postgres/migrate-event-store.ts';
import type { EventTransport, OutgoingRecord } from './transport.ts';

const leaseMs = 600;
const connectTo = (store: EventDatabase, partitions = 3) =>
  createTransport({ kind: 'postgres', url: store.url, partitions, leaseMs });

describeTransport('PostgreSQL', async () => {
  const store = await eventStore();
  return {
    connect: () => connectTo(store),
    async cut() {
      await store.killSessions('events');
      await store.killSessions('events listener');
    },
    close: () => store.drop(),
  };
});

describe('with the PostgreSQL event store', () => {
  let store: EventDatabase;
  beforeAll(async () => {
    store = await eventStore();
  });
  afterAll(() => store.drop());
  describePromises('PostgreSQL', () => connectTo(store));
});

describe('the PostgreSQL event store', () => {
  let store: EventDatabase;
  let transport: EventTransport;
  beforeAll(async () => {
    store = await eventStore();
    transport = connectTo(store, 1);
  });
  afterAll(async () => {
    await transport.close();
    await store.drop();
  });

  const newTopic = async () => {
    const topic = `topic-${randomUUID()}`;
    await transport.ensureTopics([topic]);
    return topic;
  };
  const record = (topic: string, key: string, value = 'x'): OutgoingRecord => ({
    id: randomUUID(),
    topic,
    key,
    headers: {},
    value,
  });

  test('offsets are dense and become visible in order while several append', async () => {
    const topic = await newTopic();
    const writers = [connectTo(store), connectTo(store), connectTo(store)];
    let writing = true;
    const seen: bigint[] = [];
    const reader = (async () => {
      while (writing || seen.length < 360) {
        const found = await transport.read({ topic, partition: 0, next: BigInt(seen.length) }, 1000);
        seen.push(...found.map((one) => one.offset));
      }
    })();
    await Promise.all(
      writers.map(async (writer, w) => {
        for (let i = 0; i < 40; i++) await writer.append([0, 1, 2].map((k) => record(topic, `${w}-${i}-${k}`)));
      }),
    );
    writing = false;
    await reader;
    // A gap, or a lower offset that shows after a higher one was read, would leave a hole here.
    expect(seen).toEqual(Array.from({ length: 360 }, (_, i) => BigInt(i)));
    await Promise.all(writers.map((writer) => writer.close()));
  });

  test('a record that is sent again keeps its place and leaves no gap', async () => {
    const topic = await newTopic();
    const [a, b, c] = ['a', 'b', 'c'].map((key) => record(topic, key));
    if (!a || !b || !c) throw new Error('three records');
    await transport.append([a, b]);
    const again = await transport.append([b, c, c]);
    expect(again).toMatchObject([{ offset: 1n }, { offset: 2n }, { offset: 2n }]);
    expect(await transport.heads([topic])).toEqual([{ topic, partition: 0, next: 3n }]);
  });

  test('a record that the store refuses stops its own key only', async () => {
    const strict = await emptyDatabase();
    await migrateEventStore(strict.ownerUrl, 'test_app');
    await strict.query(`ALTER TABLE record ADD CONSTRAINT no_poison CHECK (value <> 'poison')`);
    const writer = createTransport({ kind: 'postgres', url: strict.appUrl, partitions: 1 });
    await writer.ensureTopics(['t']);
    const sent = [record('t', 'a'), record('t', 'b', 'poison'), record('t', 'b'), record('t', 'c')];
    expect((await writer.append(sent)).map((result) => result.ok)).toEqual([true, false, false, true]);
    expect((await writer.read({ topic: 't', partition: 0, next: 0n }, 10)).map((one) => [one.offset, one.key])).toEqual([
      [0n, 'a'],
      [1n, 'c'],
    ]);
    await writer.close();
    await strict.drop();
  });

  test('a member that does not answer loses its partitions after its lease, and learns so at its next heartbeat', async () => {
    const topic = await newTopic();
    const group = randomUUID();
    const [paused, other] = [connectTo(store), connectTo(store)];
    const handing = Promise.withResolvers<void>();
    const resume = Promise.withResolvers<void>();
    let revoked = false;
    const positions = async (partitions: readonly { topic: string; partition: number }[]) =>
      partitions.map((p) => ({ ...p, next: 0n }));
    await paused.subscribe({
      group,
      topics: [topic],
      positions,
      async onBatch(batch) {
        handing.resolve();
        await resume.promise;
        await batch.heartbeat();
        revoked ||= batch.isRevoked(); // it may be given its partition again afterwards
      },
    });
    await transport.append([record(topic, 'a')]);
    await handing.promise;
    let takenOver = 0;
    await other.subscribe({
      group,
      topics: [topic],
      positions,
      async onBatch({ records }) {
        takenOver += records.length;
      },
    });
    await eventually(() => expect(takenOver).toBe(1));
    resume.resolve();
    await eventually(() => expect(revoked).toBe(true));
    await paused.close();
    await other.close();
  });

  test('what a group has read is noted for lag tools', async () => {
    const topic = await newTopic();
    const group = randomUUID();
    const reader = connectTo(store);
    const subscription = await reader.subscribe({
      group,
      topics: [topic],
      positions: async (partitions) => partitions.map((p) => ({ ...p, next: 0n })),
      onBatch: async () => {},
    });
    await transport.append([record(topic, 'a'), record(topic, 'b')]);
    await eventually(async () =>
      expect(await store.query('SELECT next::int FROM group_position WHERE group_name = $1', [group])).toEqual([{ next: 2 }]),
    );
    await subscription.stop();
    await reader.close();
  });

  test('the role that serves can add to the log and not change it', async () => {
    await expect(store.query('UPDATE record SET value = NULL')).rejects.toThrow(/permission denied/);
    await expect(store.query('DELETE FROM record')).rejects.toThrow(/permission denied/);
  });

  test('migrating again, and twice at once, changes nothing', async () => {
    const database = await emptyDatabase();
    await Promise.all([migrateEventStore(database.ownerUrl, 'test_app'), migrateEventStore(database.ownerUrl, 'test_app')]);
    await migrateEventStore(database.ownerUrl);
    expect(await database.query('SELECT version FROM event_store_version')).toEqual([{ version: 1 }]);
    await database.drop();
  });

  test('says that it is degraded while the database cannot be reached', async () => {
    const lost = createTransport({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none', partitions: 1 });
    expect(await lost.append([record('t', 'a')])).toMatchObject([{ ok: false, error: { code: 'ECONNREFUSED' } }]);
    expect(lost.health()).toMatchObject({ status: 'degraded', reason: expect.stringContaining('away') });
    await lost.close();
  });

  test('one connection listens, however many subscribe', async () => {
    const reader = connectTo(store);
    const positions = async () => [];
    for (let i = 0; i < 5; i++)
      await reader.subscribe({ group: randomUUID(), topics: [await newTopic()], positions, onBatch: async () => {} });
    const watcher = await openSession({ connection: store.url, applicationName: 'watcher' });
    await eventually(async () =>
      expect(
        await watcher.query(
          `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'events listener'`,
        ),
      ).toHaveLength(1),
    );
    await watcher.close();
    await reader.close();
  });
});
