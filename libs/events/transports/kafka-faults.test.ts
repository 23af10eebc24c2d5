import { setTimeout as delay } from 'node:timers/promises';
import { full } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { describeOnOwnKafka, startTestKafka, type TestKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RunningConsumers, runConsumers } from '../consuming/consume.ts';
import { createRelay, type Relay } from '../outbox/relay.ts';
import { noting } from '../test/consumer-fixture.ts';
import { type EventDatabase, serviceDatabase } from '../test/event-database.ts';
import { createSampleLoad, type SampleLoad, seenTable } from '../test/sample-load.ts';
import { createTransport } from './create-transport.ts';
import type { EventTransport } from './transport.ts';

const within = 90_000;

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
  let samples: SampleLoad;

  beforeAll(async () => {
    [kafka, database] = await Promise.all([startTestKafka(), serviceDatabase(seenTable)]);
    samples = createSampleLoad(database);
    instances = [startInstance(), startInstance()];
  }, 180_000);
  afterAll(async () => {
    await Promise.all(instances.map(({ consumers }) => consumers.stop()));
    await Promise.all(instances.map(({ relay }) => relay.stop()));
    await Promise.all(instances.map(({ transport }) => transport.close()));
    await Promise.all([database?.drop(), kafka?.stop()]);
  });

  function startInstance(): Instance {
    const transport = createTransport({ kind: 'kafka', brokers: kafka.brokers, partitions: 3, sessionTimeoutMs: 6000 });
    const relay = createRelay({ connection: database.url, source: 'urn:danvan:service:samples', transport, pollMs: 200 });
    const consumers = runConsumers({ consumers: [noting()], database, transport });
    relay.start();
    void consumers.start();
    return { transport, relay, consumers };
  }

  test('while the broker is away changes go on committing; their events follow when it is back', async () => {
    await samples.take(50);
    await samples.expectEachOnceInOrder();
    await kafka.kill();
    await samples.take(50);
    await eventually(() => expect(instances.map(({ relay }) => relay.health().status)).toContain('degraded'), { within });
    await samples.take(50);
    expect(await samples.unpublished()).toHaveLength(100);
    await kafka.resume();
    await samples.expectEachOnceInOrder();
    await eventually(() => expect(instances.map(({ transport }) => transport.health().status)).toEqual(['up', 'up']), { within });
  }, 240_000);

  test(`broker and database sessions are killed under load, ${full ? 6 : 2} times each: nothing lost, nothing twice, every key in order`, async () => {
    let loading = true;
    const load = (async () => {
      for (; loading; await delay(20)) await samples.take(5);
    })();
    for (let kills = 0; kills < (full ? 6 : 2); kills++) {
      const before = await samples.effects();
      await eventually(async () => expect(await samples.effects()).toBeGreaterThan(before + 100), { within });
      await kafka.kill();
      await database.killSessions('relay'); // the holder of the relay's lock, in the middle of a send that fails
      await kafka.resume();
    }
    loading = false;
    await load;
    await samples.expectEachOnceInOrder();
  }, 600_000);

  test('an instance that leaves gives its share to the other', async () => {
    const [, leaving] = instances;
    if (!leaving) throw new Error('two instances');
    await leaving.consumers.stop();
    await leaving.relay.stop();
    await samples.take(60);
    await samples.expectEachOnceInOrder();
  }, 120_000);
});
