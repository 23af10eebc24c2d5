import { setTimeout as delay } from 'node:timers/promises';
import { full } from '@danvan/testing/config';
import { eventually } from '@danvan/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { type EventMetrics, silentMetrics } from '../observe.ts';
import { useRelays } from '../test/relay-fixture.ts';
import { origin, SampleTaken } from '../test/sample-events.ts';
import type { AppendResult, EventTransport, OutgoingRecord } from '../transports/transport.ts';
import { emit } from './emit.ts';

const fixture = useRelays();

/** The real transport behind a line that fails now and then. A key's later records of one call fail with it, as the interface says. */
function failing(fails: (record: OutgoingRecord) => boolean): EventTransport {
  return {
    ...fixture.transport,
    async append(records) {
      const stopped = new Set<string>();
      const lost = records.map((record) => {
        if (fails(record)) stopped.add(record.key);
        return stopped.has(record.key);
      });
      const results = (await fixture.transport.append(records.filter((_, i) => !lost[i]))).values();
      return records.map((_, i): AppendResult => (lost[i] ? { ok: false, error: new Error('the line is bad') } : next(results)));
    },
  };
}

function next(results: Iterator<AppendResult>): AppendResult {
  const { value } = results.next();
  if (!value) throw new Error('a result is missing');
  return value;
}

describe('the relay', () => {
  test('puts committed events on the log, whole and in order, and marks them', async () => {
    fixture.startRelay();
    await fixture.take(['a', 1], ['b', 2], ['a', 3]);
    await fixture.allPublished();
    const found = (await fixture.log()).map(({ key, headers, value }) => [
      key,
      headers.ce_type,
      headers.ce_sequence,
      JSON.parse(value ?? ''),
    ]);
    expect(found.filter(([key]) => key === 'a')).toEqual([
      ['a', 'samples.sample.taken', '1', { sampleId: 'a', value: 1 }],
      ['a', 'samples.sample.taken', '2', { sampleId: 'a', value: 3 }],
    ]);
    expect(found).toHaveLength(3);
  });

  test('publishes rows that become visible after higher ones have been published', async () => {
    fixture.startRelay();
    const written = Promise.withResolvers<void>();
    const mayCommit = Promise.withResolvers<void>();
    const slow = fixture.database.transaction(origin(), async (tx) => {
      await emit(tx, SampleTaken, { sampleId: 'slow', value: 1 });
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    await fixture.take(['quick', 2]);
    await eventually(async () => expect([...(await fixture.sequences()).keys()]).toEqual(['quick']));
    mayCommit.resolve();
    await slow;
    await eventually(async () => expect([...(await fixture.sequences()).keys()].sort()).toEqual(['quick', 'slow']));
  });

  test('of two relays one is active; when its session is killed in mid-batch the other goes on: nothing lost, nothing twice, in order', async () => {
    const sending = Promise.withResolvers<void>();
    const mayGoOn = Promise.withResolvers<void>();
    let calls = 0;
    const held: EventTransport = {
      ...fixture.transport,
      async append(records) {
        const results = await fixture.transport.append(records);
        if (++calls === 2) {
          sending.resolve();
          await mayGoOn.promise;
        }
        return results;
      },
    };
    const first = fixture.startRelay({ transport: held, batchSize: 20 });
    await eventually(() => expect(first.isActive()).toBe(true));
    const second = fixture.startRelay({ batchSize: 20 });
    for (let round = 0; round < 10; round++)
      await fixture.take(...Array.from({ length: 10 }, (_, i): [string, number] => [`key-${i}`, round]));
    await sending.promise;
    expect([first.isActive(), second.isActive()]).toEqual([true, false]);
    // Both sessions die; the first relay is still inside its send and must not send again before it has the lock.
    await fixture.database.killSessions('relay');
    await eventually(() => expect(second.isActive()).toBe(true));
    await fixture.allPublished();
    const callsOfFirst = calls;
    mayGoOn.resolve();
    await eventually(() => expect(first.isActive()).toBe(false));
    await fixture.take(['key-0', 99]);
    await fixture.allPublished();
    expect(calls).toBe(callsOfFirst);
    const found = await fixture.sequences();
    expect([...found.keys()]).toHaveLength(10);
    for (const [key, list] of found) expect(list).toEqual(Array.from({ length: key === 'key-0' ? 11 : 10 }, (_, i) => i + 1));
  });

  test('200 keys, random commit delays, 5 % of sends fail: nothing lost, every key in order, nothing twice', async () => {
    const rounds = full ? 25 : 5;
    fixture.startRelay({ transport: failing(() => Math.random() < 0.05), batchSize: 100 });
    const writer = async (keys: string[]) => {
      for (let round = 0; round < rounds; round++) {
        await fixture.database.transaction(origin(), async (tx) => {
          await emit(
            tx,
            SampleTaken,
            keys.map((sampleId) => ({ sampleId, value: round })),
          );
          await delay(Math.random() * 20);
        });
      }
    };
    // Neighbouring writers share half of their keys.
    const keysOf = (w: number) => Array.from({ length: 50 }, (_, i) => `key-${(w * 25 + i) % 200}`);
    await Promise.all(Array.from({ length: 8 }, (_, w) => writer(keysOf(w))));
    await fixture.allPublished(120_000);
    const found = await fixture.sequences();
    expect(found.size).toBe(200);
    for (const list of found.values()) expect(list).toEqual(Array.from({ length: 2 * rounds }, (_, i) => i + 1));
  }, 180_000);

  test('a key whose send fails waits, the others go on', async () => {
    let bad = true;
    fixture.startRelay({ transport: failing(({ key }) => bad && key === 'bad') });
    await fixture.take(['bad', 1], ['good', 1], ['bad', 2]);
    await eventually(async () => expect(await fixture.sequences()).toEqual(new Map([['good', [1]]])));
    await fixture.take(['good', 2]);
    await eventually(async () => expect(await fixture.sequences()).toEqual(new Map([['good', [1, 2]]])));
    bad = false;
    await eventually(async () => expect((await fixture.sequences()).get('bad')).toEqual([1, 2]));
  });

  test('what was read ahead of a send that fails waits behind it', async () => {
    let refusals = 0;
    await fixture.take(['a', 1], ['bad', 1], ['bad', 2], ['b', 1], ['bad', 3], ['c', 1]);
    fixture.startRelay({
      transport: failing(({ key, value }) => key === 'bad' && value.includes('1') && refusals++ < 2),
      batchSize: 2,
    });
    await fixture.allPublished();
    expect(refusals).toBe(3);
    expect((await fixture.sequences()).get('bad')).toEqual([1, 2, 3]);
    expect(await fixture.log()).toHaveLength(6);
  });

  test('while the transport is away it waits, shows the age of the oldest event, and sends everything when it is back', async () => {
    const gauges = new Map<string, number>();
    const metrics: EventMetrics = { ...silentMetrics, set: (metric, _labels, value) => void gauges.set(metric, value) };
    let away = true;
    const flaky: EventTransport = {
      ...fixture.transport,
      health: () => (away ? { status: 'degraded', reason: 'away' } : { status: 'up' }),
      append: (records) =>
        away ? Promise.resolve(records.map(() => ({ ok: false, error: new Error('away') }))) : fixture.transport.append(records),
    };
    const relay = fixture.startRelay({ transport: flaky, metrics });
    await fixture.take(['a', 1]);
    await eventually(() => expect(gauges.get('events_relay_oldest_unpublished_seconds')).toBeGreaterThan(0.2));
    expect(relay.health()).toEqual({ status: 'degraded', reason: 'away' });
    away = false;
    await fixture.allPublished();
    await eventually(() => expect(gauges.get('events_relay_oldest_unpublished_seconds')).toBe(0));
    expect(relay.health()).toEqual({ status: 'up' });
  });

  test('trims rows that were published long ago, in chunks, and never others', async () => {
    await fixture.database.query(
      `INSERT INTO outbox (event_id, topic, key, sequence, type, headers, data, published_at)
       SELECT gen_random_uuid(), 't', 'k', n, 't', '{}', '{}', now() - interval '2 days' FROM generate_series(1, 2500) AS n`,
    );
    await fixture.take(['a', 1]);
    fixture.startRelay();
    await eventually(async () => expect(await fixture.database.query('SELECT key FROM outbox')).toEqual([{ key: 'a' }]));
  });

  test('a relay that is stopped lets another one become active', async () => {
    const first = fixture.startRelay();
    await eventually(() => expect(first.isActive()).toBe(true));
    const second = fixture.startRelay();
    await first.stop();
    await eventually(() => expect(second.isActive()).toBe(true));
  });
});
