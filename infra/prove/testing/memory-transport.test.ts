import type { Batch } from '@danvan/events/transport';
import { expect, test } from '@jest/globals';
import { createMemoryTransport } from './memory-transport.ts';

const record = (id: string) => ({ id, topic: 'danvan.test.note', key: 'a', headers: {}, value: id });

/** A reader whose position moves when a batch has been taken, as a consumer's does. */
function reader(take: (batch: Batch) => Promise<void>) {
  let next = 0n;
  return {
    group: 'test.read',
    topics: ['danvan.test.note'],
    positions: async () => [{ topic: 'danvan.test.note', partition: 0, next }],
    onBatch: async (batch: Batch) => {
      await take(batch);
      next += BigInt(batch.records.length);
    },
  };
}

test('a reader gets what was there before it and what comes later, in order, repeats included', async () => {
  const transport = createMemoryTransport();
  const seen: (string | null)[] = [];
  await transport.append([record('1'), record('2')]);
  await transport.subscribe(reader(async ({ records }) => void seen.push(...records.map(({ value }) => value))));
  await transport.append([record('2'), record('3')]);
  await transport.settled();
  expect(seen).toEqual(['1', '2', '2', '3']);
});

test('a batch that was rejected comes again, and batches never overlap', async () => {
  const transport = createMemoryTransport();
  const seen: number[] = [];
  let [running, tries] = [0, 0];
  await transport.subscribe(
    reader(async ({ records }) => {
      expect(++running).toBe(1);
      await transport.heads(['danvan.test.note']);
      running--;
      if (++tries === 1) throw new Error('the database is away');
      seen.push(records.length);
    }),
  );
  await Promise.all([transport.append([record('1')]), transport.append([record('2')])]);
  await transport.settled();
  expect(seen.reduce((sum, count) => sum + count, 0)).toBe(2);
});

test('a reader that has stopped gets nothing more', async () => {
  const transport = createMemoryTransport();
  const seen: Batch[] = [];
  const subscription = await transport.subscribe(reader(async (batch) => void seen.push(batch)));
  await subscription.stop();
  await transport.append([record('1')]);
  await transport.settled();
  expect(seen).toEqual([]);
});
