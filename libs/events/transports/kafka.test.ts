import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { subscribe as follow, unsubscribe as unfollow } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { kafkaClasspath } from '@danvan/kafka/kafka-programs';
import { eventually } from '@danvan/testing/eventually';
import { describeOnKafka, describeOnOwnKafka, startTestKafka, type TestKafka } from '@danvan/testing/test-kafka';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { taken } from '../test/consumer-fixture.ts';
import { memory, newTopic, readAll, record, subscribe, valuesOf } from '../test/contract-records.ts';
import { describePromises } from '../test/promises.suite.ts';
import { describeTransport } from '../test/transport.suite.ts';
import { createTransport } from './create-transport.ts';
import { loadKafkajs } from './kafka/kafkajs.ts';
import type { EventTransport, KafkaTransportConfig } from './transport.ts';

/** The least that brokers take. */
const sessionTimeoutMs = 6000;

describeOnKafka('with a broker', () => {
  let kafka: TestKafka;
  const sockets = new Set<Socket>();
  const note = (message: unknown) => void sockets.add((message as { socket: Socket }).socket);
  beforeAll(async () => {
    follow('net.client.socket', note);
    kafka = await startTestKafka();
  });
  afterAll(async () => {
    unfollow('net.client.socket', note);
    await kafka.stop();
  });
  const clients: EventTransport[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
  });

  function connect(more: Partial<KafkaTransportConfig> = {}): EventTransport {
    const client = createTransport({ kind: 'kafka', brokers: kafka.brokers, partitions: 3, sessionTimeoutMs, ...more });
    clients.push(client);
    return client;
  }

  describeTransport('Kafka', async () => ({
    connect,
    async cut() {
      const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
      const isBroker = ({ remotePort }: Socket) => kafka.brokers.some((broker) => broker.endsWith(`:${remotePort}`));
      for (const socket of sockets) if (isBroker(socket)) socket.destroy(reset);
    },
    close: async () => undefined,
  }));

  describePromises('Kafka', connect);

  test('a record that the broker refuses stops its own key only', async () => {
    const transport = connect({ partitions: 1 });
    const topic = await newTopic(transport);
    const tooLarge = { ...record(topic, 'b', 2), value: 'x'.repeat(2 * 1024 * 1024) };
    const sent = [record(topic, 'a', 1), tooLarge, record(topic, 'b', 3), record(topic, 'c', 4)];
    expect((await transport.append(sent)).map((result) => result.ok)).toEqual([true, false, false, true]);
    expect(new Set((await readAll(transport, topic)).map((one) => one.value))).toEqual(new Set(['1', '4']));
    expect(transport.health()).toEqual({ status: 'up' });
  });

  test('topics keep their records for good', async () => {
    const topic = await newTopic(connect({ partitions: 5 }));
    const { Kafka, logLevel, ConfigResourceTypes } = loadKafkajs();
    const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['retention.ms', 'retention.bytes'] }],
    });
    expect(resources[0]?.configEntries.map(({ configValue }) => configValue)).toEqual(['-1', '-1']);
    expect((await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]?.partitions).toHaveLength(5);
    await admin.disconnect();
  });

  test('the position of the group follows, for lag tools', async () => {
    const transport = connect({ partitions: 1 });
    const topic = await newTopic(transport);
    const groupId = randomUUID();
    await transport.append([record(topic, 'a', 1), record(topic, 'a', 2)]);
    await subscribe(transport, { ...memory(), group: groupId, topics: [topic] });
    const { Kafka, logLevel } = loadKafkajs();
    const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await eventually(async () =>
      expect(await admin.fetchOffsets({ groupId, topics: [topic] })).toMatchObject([{ partitions: [{ offset: '2' }] }]),
    );
    await admin.disconnect();
  });

  test('a consumer that was restored to an earlier position reads from there, though its group was further', async () => {
    const transport = connect({ partitions: 1 });
    const topic = await newTopic(transport);
    const group = randomUUID();
    await transport.append([1, 2, 3].map((i) => record(topic, 'a', i)));
    const before = memory();
    const first = await subscribe(transport, { ...before, group, topics: [topic] });
    await eventually(() => expect(before.taken).toHaveLength(3));
    await first.stop(); // notes the group's position
    const restored = memory();
    await subscribe(transport, { ...restored, group, topics: [topic] });
    await eventually(() => expect(valuesOf(restored.taken, 'a')).toEqual(['1', '2', '3']));
  });

  test('a rebalance in the middle of a batch: the member leaves the rest, and each record takes effect once', async () => {
    const [slow, other] = [connect(), connect()];
    const topic = await newTopic(slow);
    const group = randomUUID();
    const log = memory();
    await slow.append(Array.from({ length: 60 }, (_, i) => record(topic, `key-${i}`, i)));
    const handing = Promise.withResolvers<void>();
    let left = 0;
    await subscribe(slow, {
      ...log,
      group,
      topics: [topic],
      async onBatch(batch) {
        if (left > 0) return log.onBatch(batch);
        await log.onBatch({ ...batch, records: batch.records.slice(0, 2) });
        handing.resolve();
        await eventually(async () => {
          await batch.heartbeat();
          expect(batch.isRevoked()).toBe(true);
        });
        left = batch.records.length - 2;
        throw new Error('taken away');
      },
    });
    await handing.promise;
    const second = await subscribe(other, { ...log, group, topics: [topic] });
    await eventually(() => expect(log.taken).toHaveLength(60), { within: 30_000 });
    expect(left).toBeGreaterThan(0);
    expect(new Set(log.taken.map(({ value }) => value)).size).toBe(60);
    await eventually(() => expect(second.assigned().length).toBeGreaterThan(0));
  });

  test('while nothing happens, a process takes at most 1 % of a core, and no timer complains', async () => {
    const topic = `idle-${randomUUID()}`;
    const program = join(import.meta.dirname, '../test/idle-kafka-client.ts');
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      program,
      kafka.brokers.join(','),
      topic,
      '4000',
      '6000',
    ]);
    expect(Number(stdout)).toBeLessThanOrEqual(1);
    expect(stderr).toBe('');
  });

  describeOnOwnKafka('beside Apache Kafka’s own clients', () => {
    const tool = async (name: string, ...args: string[]) =>
      spawn(
        'java',
        ['-cp', await kafkaClasspath(), `org.apache.kafka.tools.${name}`, '--bootstrap-server', ...kafka.brokers, ...args],
        {
          stdio: ['pipe', 'pipe', 'ignore'],
        },
      );

    test('an event is a CloudEvent in binary mode to them', async () => {
      const transport = connect({ partitions: 1 });
      const topic = await newTopic(transport);
      const event = taken('chìa-khóa', 7);
      await transport.append([{ ...event, topic }]);
      const printed = ['print.key', 'print.headers'].flatMap((name) => ['--formatter-property', `${name}=true`]);
      const consumer = await tool(
        'consumer.ConsoleConsumer',
        '--topic',
        topic,
        '--from-beginning',
        '--max-messages',
        '1',
        ...printed,
      );
      const [headers = '', key, value] = (await text(consumer.stdout)).trimEnd().split('\t');
      expect(Object.fromEntries(headers.split(',').map((header) => header.split(/:(.*)/s)))).toMatchObject({
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: event.id,
        ce_type: 'samples.sample.taken',
        ce_source: 'urn:danvan:service:samples',
        ce_subject: 'chìa-khóa',
        ce_dataschema: 'urn:danvan:event:samples.sample.taken:1',
        ce_sequence: expect.stringMatching(/^[1-9]\d*$/),
        ce_correlationid: 'trace',
        ce_synthetic: 'true',
      });
      expect([key, JSON.parse(value ?? '')]).toEqual(['chìa-khóa', { sampleId: 'chìa-khóa', value: 7 }]);
    });

    test('a key goes to the partition that their default partitioning gives it', async () => {
      const transport = connect({ partitions: 7 });
      const topic = await newTopic(transport);
      const keys = ['a', 'đối thoại', ...Array.from({ length: 20 }, () => randomUUID())];
      const producer = await tool('ConsoleProducer', '--topic', topic, '--reader-property', 'parse.key=true');
      producer.stdin.end(keys.map((key) => `${key}\ttheirs\n`).join(''));
      await text(producer.stdout);
      await transport.append(keys.map((key) => ({ ...record(topic, key, 1), value: 'ours' })));
      const places = Map.groupBy(await readAll(transport, topic), ({ value }) => value);
      const partitions = (value: string) => new Map(places.get(value)?.map(({ key, partition }) => [key, partition]));
      expect(partitions('theirs').size).toBe(keys.length);
      expect(partitions('ours')).toEqual(partitions('theirs'));
    });
  });
});
