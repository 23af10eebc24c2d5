import { rm } from 'node:fs/promises';
import { type Cluster, startCluster } from '@danvan/kafka/start-cluster';
import { clusterIsWanted } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { describeOnOwnKafka } from '@danvan/testing/test-kafka';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunningConsumers, runConsumers } from '../consuming/consume.ts';
import { silentLog } from '../observe.ts';
import { createRelay, type Relay } from '../outbox/relay.ts';
import { noting } from '../test/consumer-fixture.ts';
import { type EventDatabase, serviceDatabase } from '../test/event-database.ts';
import { SampleTaken } from '../test/sample-events.ts';
import { createSampleLoad, type SampleLoad, seenTable } from '../test/sample-load.ts';
import { createTransport } from './create-transport.ts';
import { createKafkaClient } from './kafka/kafka-client.ts';
import type { EventTransport, KafkaTransportConfig } from './transport.ts';

const within = 120_000;
const { skip } = describe;
const title = 'a cluster of three brokers, by TLS and SCRAM-SHA-512';

if (clusterIsWanted) describeOnOwnKafka(title, describeCluster);
else skip(`${title} (runs with KAFKA_CLUSTER=1 and in "npm run test:full")`, describeCluster);

function describeCluster(): void {
  let folder: string;
  let cluster: Cluster;
  let database: EventDatabase;
  let transport: EventTransport;
  let relay: Relay;
  let consumers: RunningConsumers;
  let samples: SampleLoad;
  const config = (): KafkaTransportConfig => {
    const { brokers, tls, sasl } = cluster;
    return { kind: 'kafka', brokers, tls, sasl, partitions: 3, replication: 3, sessionTimeoutMs: 6_000 };
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
    [cluster, database] = await Promise.all([startCluster({ folder }), serviceDatabase(seenTable)]);
    samples = createSampleLoad(database);
    transport = createTransport(config());
    await eventually(() => transport.ensureTopics([SampleTaken.topic]), { within });
    relay = createRelay({ connection: database.url, source: 'urn:danvan:service:samples', transport, pollMs: 200 });
    consumers = runConsumers({ consumers: [noting()], database, transport });
    relay.start();
    await consumers.start();
  }, 240_000);
  afterAll(async () => {
    await consumers?.stop();
    await relay?.stop();
    await transport?.close();
    await cluster?.stop();
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test('a topic is made with three copies, of which two make a write count, and is kept for good', async () => {
    await samples.take(50);
    await samples.expectEachOnceInOrder();
    const admin = createKafkaClient(config(), silentLog).kafka.admin();
    await admin.connect();
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [SampleTaken.topic] });
      expect(topics[0]?.partitions.map(({ replicas }) => replicas.length)).toEqual([3, 3, 3]);
      const { resources } = await admin.describeConfigs({
        includeSynonyms: false,
        resources: [
          { type: 2, name: SampleTaken.topic, configNames: ['min.insync.replicas', 'retention.ms', 'retention.bytes'] },
        ],
      });
      const settings = resources.flatMap(({ configEntries }) => configEntries.map((one) => [one.configName, one.configValue]));
      expect(Object.fromEntries(settings)).toEqual({
        'min.insync.replicas': '2',
        'retention.ms': '-1',
        'retention.bytes': '-1',
      });
    } finally {
      await admin.disconnect();
    }
  }, 120_000);

  test.each([
    ['a wrong password', { sasl: { mechanism: 'scram-sha-512', username: 'danvan', password: 'wrong' } }],
    ['no password', { sasl: undefined }],
    ['an authority that nobody trusts', { tls: true }],
  ] as const)(
    'whoever comes with %s is let into nothing',
    async (_, over) => {
      const stranger = createTransport({ ...config(), ...over } as KafkaTransportConfig);
      await expect(stranger.heads([SampleTaken.topic])).rejects.toThrow();
      expect(stranger.health().status).toBe('degraded');
      await stranger.close();
    },
    60_000,
  );

  test('one broker is killed: events go on', async () => {
    await cluster.kill(0);
    await samples.take(50);
    await samples.expectEachOnceInOrder();
  }, 240_000);

  test('a second broker is killed: changes commit, the relay waits and says so, and all goes on when it is back', async () => {
    await cluster.kill(1);
    await samples.take(50);
    await eventually(() => expect(relay.health()).toMatchObject({ status: 'degraded' }), { within });
    await samples.take(50);
    expect((await samples.unpublished()).length).toBeGreaterThanOrEqual(50);
    await cluster.resume(1);
    await samples.expectEachOnceInOrder();
    await eventually(() => expect([relay.health().status, transport.health().status]).toEqual(['up', 'up']), { within });
  }, 480_000);
}
