import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventTransport, ReceivedRecord } from '../transports/transport.ts';
import { memory, newTopic, readAll, record, subscribe, valuesOf } from './contract-records.ts';

export interface TransportUnderTest {
  /** A further client of the same store, with three partitions a topic. The suite closes it. */
  connect(): EventTransport;
  /** Cuts every connection at once; new ones are taken. */
  cut(): Promise<void>;
  close(): Promise<void>;
}

const within = 60_000;

/** What every transport guarantees. Each calls this in a test file of its own. */
export function describeTransport(name: string, open: () => Promise<TransportUnderTest>): void {
  describe(`the ${name} transport`, () => {
    let store: TransportUnderTest;
    const clients: EventTransport[] = [];
    const connect = () => {
      const client = store.connect();
      clients.push(client);
      return client;
    };
    beforeAll(async () => {
      store = await open();
    });
    afterEach(async () => {
      await Promise.all(clients.splice(0).map((client) => client.close()));
    });
    afterAll(() => store.close());

    describe('appending and reading', () => {
      test('gives every record back as it was, in the order of its key', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const sent = ['a', 'b', 'a', 'c', 'a'].map((key, i) => record(topic, key, i));
        expect(await transport.append(sent)).toEqual(
          sent.map(() => ({ ok: true, partition: expect.any(Number), offset: expect.any(BigInt) })),
        );
        const read = await readAll(transport, topic);
        for (const key of ['a', 'b', 'c']) {
          expect(valuesOf(read, key)).toEqual(sent.filter((one) => one.key === key).map((one) => one.value));
        }
        expect(read.find((one) => one.key === 'b')?.headers).toMatchObject(sent[1]?.headers ?? {});
      });

      test('says where each record went, and the head of a partition is behind its last record', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const [result] = await transport.append([record(topic, 'a', 1)]);
        if (!result?.ok) throw new Error('not appended');
        const { partition, offset } = result;
        expect(await transport.read({ topic, partition, next: offset }, 10)).toMatchObject([
          { topic, partition, offset, key: 'a', value: '1' },
        ]);
        expect(await transport.heads([topic])).toContainEqual({ topic, partition, next: offset + 1n });
        expect(await transport.read({ topic, partition, next: offset + 1n }, 10)).toEqual([]);
      });

      test('puts a key into one partition, whoever writes it', async () => {
        const [one, other] = [connect(), connect()];
        const topic = await newTopic(one);
        const results = [...(await one.append([record(topic, 'a', 1)])), ...(await other.append([record(topic, 'a', 2)]))];
        expect(new Set(results.map((result) => result.ok && result.partition)).size).toBe(1);
      });

      test('answers for each record: one of an unknown topic fails alone', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const results = await transport.append([
          record(topic, 'a', 1),
          record(`missing-${randomUUID()}`, 'a', 2),
          record(topic, 'b', 3),
        ]);
        expect(results.map((result) => result.ok)).toEqual([true, false, true]);
      });

      test('lets several make the same topics at once', async () => {
        const topics = [1, 2, 3].map(() => `topic-${randomUUID()}`);
        await Promise.all([connect(), connect(), connect()].map((client) => client.ensureTopics(topics)));
        expect((await connect().heads(topics)).length).toBe(9);
      });
    });

    describe('subscribing', () => {
      test('delivers from the positions that the consumer gives, to the end and on', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const results = await transport.append([1, 2, 3].map((i) => record(topic, 'a', i)));
        const second = results[1];
        if (!second?.ok) throw new Error('not appended');
        const taken: ReceivedRecord[] = [];
        await subscribe(transport, {
          topics: [topic],
          positions: async (partitions) =>
            partitions.map((p) => ({ ...p, next: p.partition === second.partition ? second.offset : 0n })),
          onBatch: async ({ records }) => void taken.push(...records),
        });
        await eventually(() => expect(valuesOf(taken, 'a')).toEqual(['2', '3']), { within });
        await transport.append([record(topic, 'a', 4)]);
        await eventually(() => expect(valuesOf(taken, 'a')).toEqual(['2', '3', '4']), { within });
      });

      test('makes the topics it is asked for', async () => {
        const transport = connect();
        const topic = `topic-${randomUUID()}`;
        const log = memory();
        await subscribe(transport, { topics: [topic], ...log });
        await eventually(async () => expect(await transport.heads([topic])).toHaveLength(3), { within });
        await transport.append([record(topic, 'a', 1)]);
        await eventually(() => expect(valuesOf(log.taken, 'a')).toEqual(['1']), { within });
      });

      test('asks for the position again after a rejected batch and delivers from there', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        await transport.append([1, 2, 3].map((i) => record(topic, 'a', i)));
        const log = memory();
        let rejections = 2;
        await subscribe(transport, {
          ...log,
          topics: [topic],
          async onBatch(batch) {
            if (rejections-- > 0) throw new Error('not now');
            await log.onBatch(batch);
          },
        });
        await eventually(() => expect(valuesOf(log.taken, 'a')).toEqual(['1', '2', '3']), { within });
      });

      test('a partition whose batches are rejected does not hold the others back', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const sent = Array.from({ length: 30 }, (_, i) => record(topic, `key-${i}`, i));
        const results = await transport.append(sent);
        const stuck = results[0]?.ok ? results[0].partition : -1;
        const log = memory();
        await subscribe(transport, {
          ...log,
          topics: [topic],
          async onBatch(batch) {
            if (batch.partition === stuck) throw new Error('never');
            await log.onBatch(batch);
          },
        });
        const others = sent.filter((_, i) => results[i]?.ok && results[i].partition !== stuck).map((one) => one.value);
        await eventually(() => expect(log.taken.map((one) => one.value).sort()).toEqual(others.sort()), { within });
      });

      test('batches hold consecutive records of one partition, no more than asked for, and never overlap', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        await transport.append(Array.from({ length: 60 }, (_, i) => record(topic, `key-${i}`, i)));
        const log = memory();
        const busy = new Set<number>();
        await subscribe(transport, {
          ...log,
          topics: [topic],
          maxBatch: 7,
          async onBatch(batch) {
            expect(busy.has(batch.partition)).toBe(false);
            busy.add(batch.partition);
            expect(batch.records.length).toBeLessThanOrEqual(7);
            expect(new Set(batch.records.map((one) => one.partition))).toEqual(new Set([batch.partition]));
            await batch.heartbeat();
            await log.onBatch(batch);
            busy.delete(batch.partition);
          },
        });
        await eventually(() => expect(log.taken).toHaveLength(60), { within });
      });

      test('two groups each get everything', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const logs = [memory(), memory()];
        for (const log of logs) await subscribe(transport, { ...log, topics: [topic] });
        await transport.append([1, 2].map((i) => record(topic, 'a', i)));
        for (const log of logs) await eventually(() => expect(valuesOf(log.taken, 'a')).toEqual(['1', '2']), { within });
      });

      test('two members of a group share the partitions; when one leaves, the other takes over where it stopped', async () => {
        const [one, other] = [connect(), connect()];
        const topic = await newTopic(one);
        const group = randomUUID();
        const log = memory();
        const first = await subscribe(one, { ...log, group, topics: [topic] });
        const second = await subscribe(other, { ...log, group, topics: [topic] });
        await eventually(
          () => {
            expect(first.assigned().length).toBeGreaterThan(0);
            expect(second.assigned().length).toBeGreaterThan(0);
            expect(new Set([...first.assigned(), ...second.assigned()].map((p) => p.partition)).size).toBe(3);
          },
          { within },
        );
        await one.append(Array.from({ length: 30 }, (_, i) => record(topic, `key-${i}`, i)));
        await eventually(() => expect(log.taken).toHaveLength(30), { within });
        await first.stop();
        await eventually(() => expect(second.assigned()).toHaveLength(3), { within });
        await other.append(Array.from({ length: 30 }, (_, i) => record(topic, `key-${i}`, 30 + i)));
        await eventually(() => expect(log.taken).toHaveLength(60), { within });
        expect(new Set(log.taken.map((taken) => taken.value)).size).toBe(60);
      });

      test('a stopped subscription delivers nothing more, and a later one of its group goes on', async () => {
        const transport = connect();
        const topic = await newTopic(transport);
        const group = randomUUID();
        const log = memory();
        const first = await subscribe(transport, { ...log, group, topics: [topic] });
        await transport.append([record(topic, 'a', 1)]);
        await eventually(() => expect(log.taken).toHaveLength(1), { within });
        await first.stop();
        expect(first.assigned()).toEqual([]);
        await transport.append([record(topic, 'a', 2)]);
        expect(log.taken).toHaveLength(1);
        await subscribe(transport, { ...log, group, topics: [topic] });
        await eventually(() => expect(valuesOf(log.taken, 'a')).toEqual(['1', '2']), { within });
      });

      test('several writers at once: nothing lost, every key in order', async () => {
        const writers = [connect(), connect(), connect()];
        const [transport] = writers;
        if (!transport) throw new Error('no transport');
        const topic = await newTopic(transport);
        const log = memory();
        await subscribe(transport, { ...log, topics: [topic] });
        await Promise.all(
          writers.map(async (writer, w) => {
            for (let i = 0; i < 20; i++) await writer.append([0, 1, 2].map((k) => record(topic, `${w}-${k}`, i)));
          }),
        );
        await eventually(() => expect(log.taken).toHaveLength(180), { within });
        for (const [w] of writers.entries()) {
          for (const k of [0, 1, 2])
            expect(valuesOf(log.taken, `${w}-${k}`)).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
        }
      });
    });

    test('when its connections are cut it carries on by itself, and says how it is', async () => {
      const transport = connect();
      const topic = await newTopic(transport);
      const log = memory();
      await subscribe(transport, { ...log, topics: [topic] });
      await transport.append([record(topic, 'a', 1)]);
      await eventually(() => expect(log.taken).toHaveLength(1), { within });
      await store.cut();
      const next = record(topic, 'a', 2);
      await eventually(async () => expect(await transport.append([next])).toMatchObject([{ ok: true }]), { within });
      await eventually(() => expect(valuesOf(log.taken, 'a')).toEqual(['1', '2']), { within });
      expect(transport.health()).toEqual({ status: 'up' });
    });
  });
}
