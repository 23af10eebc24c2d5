import { describe, expect, test } from '@jest/globals';
import { silentLog, silentMetrics } from '../observe.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { SampleTaken } from '../test/sample-events.ts';
import { defineConsumer, on } from './consume.ts';
import type { ConsumerDatabase } from './consumer.ts';
import { PositionMoved } from './consumer-store.ts';
import { createDelivery, type RecordsToDeliver } from './deliver.ts';
import { createJointDelivery } from './deliver-jointly.ts';

const fixture = useConsumers();
const retry = { tries: 3, firstDelayMs: 1000, maxDelayMs: 1000 };

/** One record in each of several partitions, and where a consumer that has read nothing stands in them. */
async function parts(...keys: string[]): Promise<RecordsToDeliver[]> {
  const places = keys.map((_, partition) => ({ topic: SampleTaken.topic, partition, next: 0n }));
  for (const { topic, partition } of places)
    await fixture.database.query(`INSERT INTO consumer_position VALUES ('samples.note', $1, $2, 0)`, [topic, partition]);
  return keys.map((key, i) => {
    const { topic, headers, value } = taken(key, 1);
    const from = places[i] ?? { topic, partition: i, next: 0n };
    return { from, records: [{ topic, partition: i, offset: 0n, key, headers, value }] };
  });
}

function joint(consumer = noting()) {
  let transactions = 0;
  const database: ConsumerDatabase = {
    transaction(origin, work) {
      transactions++;
      return fixture.database.transaction(origin, work);
    },
  };
  const delivery = createDelivery({ consumer, database, retry, log: silentLog, metrics: silentMetrics, now: () => new Date() });
  return { deliver: createJointDelivery(delivery), transactions: () => transactions };
}

const positions = () => fixture.database.query('SELECT partition, next::int FROM consumer_position ORDER BY partition');

describe('batches of several partitions', () => {
  test('take effect in one transaction, each moving its own position', async () => {
    const { deliver, transactions } = joint();
    expect(await Promise.all((await parts('a', 'b', 'c')).map(deliver))).toEqual([1n, 1n, 1n]);
    expect(transactions()).toBe(1);
    expect(await fixture.seen()).toEqual(['a1', 'b1', 'c1']);
    expect(await positions()).toEqual([0, 1, 2].map((partition) => ({ partition, next: 1 })));
  });

  test('of which one fails: its event is parked, the others take effect', async () => {
    const failing = noting((tx, sample) => (sample.key === 'b' ? Promise.reject(new Error('poison')) : note(tx, sample)));
    await Promise.all((await parts('a', 'b', 'c')).map(joint(failing).deliver));
    expect(await fixture.seen()).toEqual(['a1', 'c1']);
    expect(await fixture.parked()).toMatchObject([{ key: 'b', reason: 'FAILED' }]);
    expect(await positions()).toEqual([0, 1, 2].map((partition) => ({ partition, next: 1 })));
  });

  test('of which one was moved by somebody else: that one is refused and does nothing, the others take effect', async () => {
    const given = await parts('a', 'b', 'c');
    await fixture.database.query('UPDATE consumer_position SET next = 7 WHERE partition = 1');
    const outcomes = await Promise.allSettled(given.map(joint().deliver));
    expect(outcomes).toMatchObject([{ value: 1n }, { reason: expect.any(PositionMoved) }, { value: 1n }]);
    expect(await fixture.seen()).toEqual(['a1', 'c1']);
    expect(await fixture.database.query('SELECT FROM inbox')).toHaveLength(2);
  });
});

test.each([
  ['projection', 'off'],
  ['reaction', 'on'],
] as const)('a %s commits with synchronous_commit %s', async (kind, expected) => {
  const settings: unknown[] = [];
  const consumer = defineConsumer({
    name: 'samples.note',
    kind,
    ...(kind === 'projection' ? { tables: ['seen'] } : {}),
    handlers: [on(SampleTaken, async (tx) => void settings.push(...(await tx.query('SHOW synchronous_commit'))))],
  });
  await Promise.all((await parts('a')).map(joint(consumer).deliver));
  expect(settings).toEqual([{ synchronous_commit: expected }]);
});
