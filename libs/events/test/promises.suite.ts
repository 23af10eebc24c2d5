import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { type Consumer, defineConsumer, on, type RunConsumersOptions, runConsumers } from '../consuming/consume.ts';
import { defineEvent, type EventDefinition } from '../define-event.ts';
import { toHeaders } from '../envelope.ts';
import { type EventMetrics, silentMetrics } from '../observe.ts';
import { emit } from '../outbox/emit.ts';
import { createRelay } from '../outbox/relay.ts';
import { findParkedKeys, replayParkedKey } from '../parking/parked.ts';
import { partitionOf } from '../transports/partition-of.ts';
import type { EventTransport, OutgoingRecord } from '../transports/transport.ts';
import { type Opened, vocabulary } from '../vocabulary.ts';
import { type EventDatabase, serviceDatabase } from './event-database.ts';
import { origin } from './sample-events.ts';

const within = 60_000;
const partitions = 3;
const seenTable =
  'CREATE TABLE seen (nth bigint GENERATED ALWAYS AS IDENTITY, consumer text NOT NULL, key text NOT NULL, value int NOT NULL, kind text NOT NULL)';

interface Sample {
  sampleId: string;
  value: number;
  note: string;
  kind?: 'STILL' | undefined;
}
type SampleEvent = EventDefinition<Sample>;

/** An event with a topic of its own, so that tests share a log and nothing else. */
const newEvent = (): SampleEvent => declare({ type: `samples.s${randomUUID().replaceAll('-', '')}.taken`, version: 1 });

function declare(name: { type: string; version: number }): SampleEvent {
  return defineEvent({
    ...name,
    payload: z.object({
      sampleId: z.string(),
      value: z.int(),
      note: z.string(),
      kind: vocabulary('SampleKind', ['STILL']).optional(),
    }),
    key: ({ sampleId }) => sampleId,
    description: { en: 'A sample was taken.', vi: 'Một mẫu đã được lấy.' },
    example: { sampleId: 'a', value: 1, note: '' },
  });
}

/** What a service promises to whoever follows its events, on every transport. Each calls this in a test file of its own, with three partitions a topic. */
export function describePromises(name: string, connect: () => EventTransport): void {
  describe(`what is promised to those who follow, on ${name}`, () => {
    let database: EventDatabase;
    let transport: EventTransport;
    const closing: (() => Promise<void>)[] = [];
    const gauges = new Map<string, number>();
    const metrics: EventMetrics = { ...silentMetrics, set: (metric, _labels, value) => void gauges.set(metric, value) };

    beforeAll(async () => {
      database = await serviceDatabase(seenTable);
    });
    afterAll(() => database.drop());
    beforeEach(() => {
      transport = connect();
      gauges.clear();
    });
    afterEach(async () => {
      for (const close of closing.splice(0).reverse()) await close();
      await transport.close();
    });

    async function append(definition: SampleEvent, samples: readonly Sample[]): Promise<void> {
      await transport.ensureTopics([definition.topic]);
      for (const result of await transport.append(samples.map((data, nth) => recordOf(definition, data, nth + 1))))
        if (!result.ok) throw result.error;
    }

    function run(consumer: Consumer, more: Partial<RunConsumersOptions> = {}): { stop(): Promise<void> } {
      const running = runConsumers({ consumers: [consumer], database, transport, metrics, lagEveryMs: 50, ...more });
      closing.push(() => running.stop());
      void running.start();
      return running;
    }

    async function seen(consumer: string): Promise<string[]> {
      const rows = await database.query<{ one: string }>(
        `SELECT key || value || CASE WHEN kind IN ('', 'STILL') THEN '' ELSE ' ' || kind END AS one FROM seen WHERE consumer = $1 ORDER BY nth`,
        [consumer],
      );
      return rows.map(({ one }) => one);
    }

    test('a consumer that was away for a day catches up, and neither the others nor its own other topics wait for that', async () => {
      const [busy, quiet] = [newEvent(), newEvent()];
      const group = randomUUID();
      const follower = (role: string, pauseMs: number) => noting(`late-${group}.${role}`, [busy, quiet], { pauseMs });
      const [current, late] = [follower('current', 0), follower('late', 20)];
      run(current);
      const backlog = Array.from({ length: 4000 }, (_, n) => sample(`k${n % 12}-`, Math.floor(n / 12), 3000));
      for (let from = 0; from < backlog.length; from += 500) await append(busy, backlog.slice(from, from + 500));
      await eventually(async () => expect(await seen(current.name)).toHaveLength(backlog.length), { within });

      run(late);
      await eventually(async () => expect((await seen(late.name)).length).toBeGreaterThan(0), { within });
      await append(quiet, [sample('news-', 1)]);
      await eventually(async () => expect(await seen(current.name)).toContain('news-1'), { within });
      expect((await seen(late.name)).length).toBeLessThan(backlog.length);
      await eventually(async () => expect(await seen(late.name)).toHaveLength(backlog.length + 1), { within });
      const order = await seen(late.name);
      expect(order.indexOf('news-1')).toBeLessThan(backlog.length);
      for (const [key, own] of Map.groupBy(order, (one) => one.split('-')[0])) {
        expect([key, own]).toEqual([key, backlogOf(key ?? '', own.length)]);
      }
    }, 120_000);

    test('a poisoned key parks, the rest of its partition goes on, and a replay puts it right in order', async () => {
      const event = newEvent();
      const consumer = noting(`poison-${randomUUID()}.note`, [event], { refuses: () => poisoned });
      let poisoned: string | undefined = 'bad-';
      const good = sameAs('bad-');
      run(consumer, { retry: { tries: 1 } });
      await append(event, [sample('bad-', 1), sample(good, 1), sample('bad-', 2), sample(good, 2), sample('bad-', 3)]);
      await eventually(async () => expect(await seen(consumer.name)).toEqual([`${good}1`, `${good}2`]), { within });
      const parked = { consumer: consumer.name, topic: event.topic, key: 'bad-' };
      await eventually(
        async () =>
          expect(await findParkedKeys(database, consumer.name)).toMatchObject([{ key: 'bad-', events: 3, nextTryAt: null }]),
        { within },
      );
      await eventually(() => expect(gauges.get('events_consumer_parked_keys')).toBe(1), { within });

      poisoned = undefined;
      await database.transaction(origin(), (tx) => replayParkedKey(tx, parked, { reason: 'repaired', by: 'operator' }));
      await append(event, [sample('bad-', 4)]);
      const all = [`${good}1`, `${good}2`, 'bad-1', 'bad-2', 'bad-3', 'bad-4'];
      await eventually(async () => expect(await seen(consumer.name)).toEqual(all), { within });
      await eventually(() => expect(gauges.get('events_consumer_parked_keys')).toBe(0), { within });
    }, 120_000);

    test('a value that came into the contract after the consumer is handed over as it is, although nobody here may emit it', async () => {
      const event = newEvent();
      const consumer = noting(`open-${randomUUID()}.note`, [event], {});
      run(consumer);
      const newer = { ...sample('a-', 2), kind: 'SPARKLING' } as unknown as Sample;
      await append(event, [{ ...sample('a-', 1), kind: 'STILL' }, newer, sample('a-', 3)]);
      await eventually(async () => expect(await seen(consumer.name)).toEqual(['a-1', 'a-2 SPARKLING', 'a-3']), { within });
      expect(await findParkedKeys(database, consumer.name)).toEqual([]);
      await expect(database.transaction(origin(), (tx) => emit(tx, event, newer))).rejects.toThrow(/kind/);
    }, 120_000);

    test.each([
      ['type', (type: string) => ({ type: type.replace('.taken', '.weighed'), version: 1 })],
      ['version', (type: string) => ({ type, version: 2 })],
    ])(
      'an event of a newer %s waits with its key, the rest of its partition goes on, and a process that knows it takes all up in order',
      async (_, nameOf) => {
        const event = newEvent();
        const name = nameOf(event.type);
        const newer = { ...event, wireType: name.version === 1 ? name.type : `${name.type}.v2` };
        const consumer = noting(`newer-${randomUUID()}.note`, [event], {});
        const good = sameAs('new-');
        const older = run(consumer);
        await append(event, [sample('new-', 1)]);
        await append(newer, [sample('new-', 2)]);
        await append(event, [sample('new-', 3), sample(good, 1)]);
        await eventually(async () => expect(await seen(consumer.name)).toEqual(['new-1', `${good}1`]), { within });
        await eventually(() => expect(gauges.get('events_consumer_newer_keys')).toBe(1), { within });
        expect(gauges.get('events_consumer_parked_keys')).toBe(0);
        const [parked] = await findParkedKeys(database, consumer.name);
        expect(parked).toMatchObject({ key: 'new-', events: 2, attempts: 0, unknownTo: [expect.any(String)] });
        await older.stop();

        run(noting(consumer.name, [event, declare(name)], {}));
        const all = ['new-1', `${good}1`, 'new-2', 'new-3'];
        await eventually(async () => expect(await seen(consumer.name)).toEqual(all), { within });
        await eventually(() => expect(gauges.get('events_consumer_newer_keys')).toBe(0), { within });
      },
      120_000,
    );

    test('the age of the oldest unpublished event, and the lag of a consumer, are metrics', async () => {
      const event = newEvent();
      const [away, slow] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let refused = 0;
      const line: EventTransport = {
        ...transport,
        append: async (records) => (refused++ < 3 ? records.map(() => noLine) : transport.append(records)),
      };
      const consumer = noting(`lag-${randomUUID()}.note`, [event], { waits: () => slow.promise });
      run(consumer);
      const relay = createRelay({
        connection: database.url,
        source: 'urn:danvan:service:samples',
        transport: line,
        metrics: {
          ...silentMetrics,
          set(metric, _labels, value) {
            gauges.set(metric, value);
            if (metric === 'events_relay_oldest_unpublished_seconds' && value > 0) away.resolve();
          },
        },
      });
      closing.push(() => relay.stop());
      relay.start();
      const samples = [1, 2, 3, 4, 5].map((value) => sample('a-', value));
      await database.transaction(origin(), (tx) => emit(tx, event, samples));
      await away.promise;
      await eventually(() => expect(gauges.get('events_relay_oldest_unpublished_seconds')).toBe(0), { within });
      await eventually(() => expect(gauges.get('events_consumer_lag')).toBe(5), { within });
      slow.resolve();
      await eventually(() => expect(gauges.get('events_consumer_lag')).toBe(0), { within });
      expect(await seen(consumer.name)).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
    }, 120_000);
  });
}

const noLine = { ok: false, error: new Error('the line is bad') } as const;

function sample(sampleId: string, value: number, size = 0): Sample {
  return { sampleId, value, note: 'x'.repeat(size) };
}

function backlogOf(key: string, count: number): string[] {
  return key === 'news' ? ['news-1'] : Array.from({ length: count }, (_, value) => `${key}-${value}`);
}

/** Another key in the partition of this one. */
function sameAs(key: string): string {
  const candidates = Array.from({ length: 50 }, (_, n) => `good${n}-`);
  return candidates.find((other) => partitionOf(other, partitions) === partitionOf(key, partitions)) ?? key;
}

interface Noting {
  /** A key whose events it refuses. */
  refuses?(): string | undefined;
  waits?(): Promise<void>;
  /** For each run of consecutive events. */
  pauseMs?: number;
}

function noting(name: string, events: readonly SampleEvent[], { refuses, waits, pauseMs = 0 }: Noting): Consumer {
  const handlers = events.map((definition) =>
    on(
      definition,
      async (tx, { data }) => note(tx, [data]),
      async (tx, many) =>
        note(
          tx,
          many.map(({ data }) => data),
        ),
    ),
  );
  async function note(
    tx: { query(sql: string, params?: unknown[]): Promise<unknown> },
    samples: readonly Opened<Sample>[],
  ): Promise<void> {
    await waits?.();
    if (samples.some(({ sampleId }) => sampleId === refuses?.())) throw new Error('poison');
    if (pauseMs > 0) await tx.query('SELECT pg_sleep($1)', [pauseMs / 1000]);
    await tx.query(
      'INSERT INTO seen (consumer, key, value, kind) SELECT $1, key, value, kind FROM unnest($2::text[], $3::int[], $4::text[]) WITH ORDINALITY AS s (key, value, kind, nth) ORDER BY nth',
      [name, samples.map(({ sampleId }) => sampleId), samples.map(({ value }) => value), samples.map(({ kind = '' }) => kind)],
    );
  }
  return defineConsumer({ name, kind: 'reaction', handlers });
}

function recordOf({ wireType, topic, dataschema }: SampleEvent, data: Sample, sequence: number): OutgoingRecord {
  const id = randomUUID();
  const headers = toHeaders({
    id,
    type: wireType,
    source: 'urn:danvan:service:samples',
    time: new Date().toISOString(),
    subject: data.sampleId,
    dataschema,
    sequence,
    correlationId: 'trace',
    synthetic: true,
  });
  return { id, topic, key: data.sampleId, headers, value: JSON.stringify(data) };
}
