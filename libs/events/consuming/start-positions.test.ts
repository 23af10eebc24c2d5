import { eventually } from '@danvan/testing/eventually';
import { expect, test } from '@jest/globals';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { SampleTaken } from '../test/sample-events.ts';
import type { OutgoingRecord } from '../transports/transport.ts';
import { defineConsumer, on } from './consume.ts';
import { startPositions } from './start-positions.ts';

const fixture = useConsumers();
const noon = Date.parse('2026-11-20T12:00:00Z');

/** One key, so one partition: a minute lies between two events, from noon on. */
const everyMinute = (n: number): OutgoingRecord[] =>
  Array.from({ length: n }, (_, i) => {
    const record = taken('a', i);
    return { ...record, headers: { ...record.headers, ce_time: new Date(noon + i * 60_000).toISOString() } };
  });
const partitionOfA = async (from: Date) =>
  (await startPositions(fixture.transport, [SampleTaken.topic], from)).find(({ next }) => next > 0n)?.next;

test('a start in time is the first event of that time, wherever it stands', async () => {
  await fixture.append(...everyMinute(90));
  expect(await partitionOfA(new Date(noon + 33 * 60_000))).toBe(33n);
  expect(await partitionOfA(new Date(noon + 32.5 * 60_000))).toBe(33n);
  expect(await partitionOfA(new Date(noon - 1))).toBeUndefined();
  expect(await partitionOfA(new Date(noon + 500 * 60_000))).toBe(90n);
});

test('events before one that came late are not missed', async () => {
  const records = everyMinute(50);
  const [late] = records.splice(20, 1);
  if (late) records.splice(25, 0, late);
  await fixture.append(...records);
  // It stands in the very middle, behind those of minutes 21 to 25: a search that only halves would begin behind it.
  expect(await partitionOfA(new Date(noon + 21 * 60_000))).toBe(20n);
});

test('a reaction that begins now never sees what happened before, and misses nothing after its first start', async () => {
  const reaction = () =>
    defineConsumer({
      name: 'samples.react',
      kind: 'reaction',
      startFrom: 'now',
      handlers: [on(SampleTaken, (tx, { key, data, id }) => note(tx, { key, value: data.value, eventId: id }).then(() => {}))],
    });
  await fixture.append(taken('a', 1));
  const first = fixture.run(reaction());
  await eventually(async () => expect(await first.positions()).toHaveLength(3));
  await first.stop();
  await fixture.append(taken('a', 2));
  await fixture.settled(fixture.run(reaction()));
  expect(await fixture.seen()).toEqual(['a2']);
});

test('a projection cannot begin later than the log: replay could not rebuild it', () => {
  expect(() => defineConsumer({ ...noting(), startFrom: 'now' })).toThrow(/has to begin at the beginning/);
});
