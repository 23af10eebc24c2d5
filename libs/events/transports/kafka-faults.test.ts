import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { full } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { describeOnOwnKafka, startTestKafka, type TestKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningConsumers, runConsumers } from '../consume.ts';
import { emit } from '../emit.ts';
import { createRelay, type Relay } from '../relay.ts';
import { noting } from '../test/consumer-fixture.ts';
import { type EventDatabase, serviceDatabase } from '../test/event-database.ts';
import { origin, SampleTaken } from '../test/sample-events.ts';
import { createTransport, type EventTransport } from '../transport.ts';

const within = 90_000;
const seen =
  'CREATE TABLE seen (nth bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL, value int NOT NULL, event_id uuid NOT NULL)';

/** A process of a service: a client of the log of its own, a relay, and the consumer. */
interface Instance {
  transport: EventTransport;
  relay: Relay;
  consumers: RunningConsumers;
}

describeOnOwnKafka('two instances of a service on Kafka', () => {
  let kafka: TestKafka;
  let database: EventDatabase;
  let instances: Instance[] = [];
  const values = new Map<string, number>();

  beforeAll(async () => {
    [kafka, database] = await Promise.all([startTestKafka(), serviceDatabase(seen)]);
    instances = [startInstance(), startInstance()];
  });
  afterAll(async () => {
    await Promise.all(instances.map(({ consumers }) => consumers.stop()));
    await Promise.all(instances.map(({ relay }) => relay.stop()));
    await Promise.all(instances.map(({ transport }) => transport.close()));
    await Promise.all([database.drop(), kafka.stop()]);
  });

  function startInstance(): Instance {
    const transport = createTransport({ kind: 'kafka', brokers: kafka.brokers, partitions: 3, sessionTimeoutMs: 6000 });
    const relay = createRelay({ connection: database.url, source: 'urn:danvan:service:samples', transport, pollMs: 200 });
    const consumers = runConsumers({ consumers: [noting()], database, transport });
    relay.start();
    void consumers.start();
    return { transport, relay, consumers };
  }

  /** Commits events of some keys, each with the next number of its key. */
  async function take(count: number): Promise<void> {
    const payloads = Array.from({ length: count }, () => {
      const sampleId = `key-${randomInt(30)}-`;
      values.set(sampleId, (values.get(sampleId) ?? 0) + 1);
      return { sampleId, value: values.get(sampleId) ?? 0 };
    });
    await database.transaction(origin(), (tx) => emit(tx, SampleTaken, payloads));
  }

  const unpublished = () => database.query('SELECT FROM outbox WHERE published_at IS NULL');
  const effects = async () => (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM seen'))[0]?.n ?? 0;

  /** Every key's numbers, in the order of their effects: none lost, none twice, none too early. */
  async function expectEachOnceInOrder(): Promise<void> {
    await eventually(async () => expect(await unpublished()).toHaveLength(0), { within });
    const expected = [...values.values()].reduce((sum, count) => sum + count, 0);
    await eventually(async () => expect(await effects()).toBeGreaterThanOrEqual(expected), { within });
    const rows = await database.query<{ key: string; value: number }>('SELECT key, value FROM seen ORDER BY nth');
    const byKey = Map.groupBy(rows, ({ key }) => key);
    for (const [key, count] of values) {
      expect([key, byKey.get(key)?.map(({ value }) => value)]).toEqual([key, Array.from({ length: count }, (_, i) => i + 1)]);
    }
    expect(await database.query('SELECT FROM parked_event')).toHaveLength(0);
  }

  test('while the broker is away changes go on committing; their events follow when it is back', async () => {
    await take(50);
    await expectEachOnceInOrder();
    await kafka.kill();
    await take(50);
    await eventually(() => expect(instances.map(({ relay }) => relay.health().status)).toContain('degraded'), { within });
    await take(50);
    expect(await unpublished()).toHaveLength(100);
    await kafka.resume();
    await expectEachOnceInOrder();
    await eventually(() => expect(instances.map(({ transport }) => transport.health().status)).toEqual(['up', 'up']), { within });
  }, 240_000);

  test(`broker and database sessions are killed under load, ${full ? 6 : 2} times each: nothing lost, nothing twice, every key in order`, async () => {
    let loading = true;
    const load = (async () => {
      for (; loading; await delay(20)) await take(5);
    })();
    for (let kills = 0; kills < (full ? 6 : 2); kills++) {
      const before = await effects();
      await eventually(async () => expect(await effects()).toBeGreaterThan(before + 100), { within });
      await kafka.kill();
      await database.killSessions('relay'); // the holder of the relay's lock, in the middle of a send that fails
      await kafka.resume();
    }
    loading = false;
    await load;
    await expectEachOnceInOrder();
  }, 600_000);

  test('an instance that leaves gives its share to the other', async () => {
    const [, leaving] = instances;
    if (!leaving) throw new Error('two instances');
    await leaving.consumers.stop();
    await leaving.relay.stop();
    await take(60);
    await expectEachOnceInOrder();
  }, 120_000);
});
