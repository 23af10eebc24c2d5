import { eventually } from '@danvan/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { defineConsumer, on } from '../consuming/consume.ts';
import { emit } from '../outbox/emit.ts';
import { discardParkedEvent, findParkedEvents, findParkedKeys } from '../parking/parked.ts';
import { redeliverEvent } from '../parking/redeliver-event.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { origin, SampleChecked, SampleTaken } from '../test/sample-events.ts';
import type { OutgoingRecord } from '../transports/transport.ts';
import { ReplayRefused, replay } from './replay.ts';

const fixture = useConsumers();
const keys = Array.from({ length: 10 }, (_, i) => `k${i}-`);
const rows = () => fixture.database.query('SELECT key, value, event_id FROM seen ORDER BY event_id');

describe('the replay of a projection', () => {
  test('repairs rows that were altered, lost or invented by hand, and leaves it equal to the source', async () => {
    const running = fixture.run(noting());
    await fixture.append(...keys.map((key) => taken(key, 1)));
    await fixture.settled(running);
    const before = await rows();
    await fixture.database.query(`UPDATE seen SET value = 99 WHERE key = 'k3-'`);
    await fixture.database.query(`DELETE FROM seen WHERE key = 'k4-'`);
    await fixture.database.query(
      `INSERT INTO seen (key, value, event_id) SELECT 'invented', 1, gen_random_uuid() FROM generate_series(1, 2)`,
    );
    const report = await replay({ consumer: noting(), ...fixture });
    expect(report).toEqual({
      events: 10,
      switched: true,
      tables: [{ table: 'seen', missing: 2, surplus: 3 }],
    });
    expect(await rows()).toEqual(before);
    await fixture.append(taken('k3-', 2));
    await fixture.settled(running);
    expect(await fixture.seen('k3-')).toEqual(['k3-1', 'k3-2']);
  });

  test('finds nothing to replace where nothing was altered', async () => {
    const counting = counter();
    await fixture.database.query('CREATE TABLE sample_count (key text PRIMARY KEY, n int NOT NULL)');
    const running = fixture.run(counting);
    await fixture.append(...keys.flatMap((key) => [taken(key, 1), taken(key, 2)]));
    await fixture.settled(running);
    const report = await replay({ consumer: counting, ...fixture });
    expect(report.tables).toEqual([{ table: 'sample_count', missing: 0, surplus: 0 }]);
  });

  test('compares without changing anything when asked to', async () => {
    await fixture.database.query('CREATE TABLE sample_count (key text PRIMARY KEY, n int NOT NULL)');
    const running = fixture.run(counter());
    await fixture.append(taken('a', 1), taken('b', 1));
    await fixture.settled(running);
    await fixture.database.query(`UPDATE sample_count SET n = 7 WHERE key = 'a'`);
    const report = await replay({ consumer: counter(), ...fixture, switchOver: false });
    expect(report).toEqual({ events: 2, switched: false, tables: [{ table: 'sample_count', missing: 1, surplus: 1 }] });
    expect(await fixture.database.query(`SELECT n FROM sample_count WHERE key = 'a'`)).toEqual([{ n: 7 }]);
    expect(await fixture.database.query(`SELECT FROM pg_namespace WHERE nspname LIKE 'replay%'`)).toHaveLength(0);
  });

  test('from a time on hands over only what has happened since, and keeps the rest as it is', async () => {
    await fixture.database.query('CREATE TABLE latest (key text PRIMARY KEY, value int NOT NULL)');
    const running = fixture.run(latest());
    const at = (record: OutgoingRecord, time: string) => ({ ...record, headers: { ...record.headers, ce_time: time } });
    await fixture.append(
      at(taken('old', 1), '2026-01-01T00:00:00Z'),
      at(taken('a', 1), '2026-01-01T00:00:00Z'),
      at(taken('a', 2), '2026-02-01T00:00:00Z'),
    );
    await fixture.settled(running);
    await fixture.database.query('UPDATE latest SET value = 99');
    const report = await replay({ consumer: latest(), ...fixture, from: new Date('2026-01-15T00:00:00Z') });
    expect(report).toEqual({ events: 1, switched: true, tables: [{ table: 'latest', missing: 1, surplus: 1 }] });
    expect(await fixture.database.query('SELECT key, value FROM latest ORDER BY key')).toEqual([
      { key: 'a', value: 2 },
      { key: 'old', value: 99 },
    ]);
    await fixture.append(taken('a', 3));
    await fixture.settled(running);
    expect(await fixture.database.query(`SELECT value FROM latest WHERE key = 'a'`)).toEqual([{ value: 3 }]);
    expect(await fixture.database.query('SELECT FROM inbox')).toHaveLength(4);
  });

  test('from a time on is refused while keys are parked: what is parked there would be forgotten', async () => {
    await fixture.append(taken('a', 1, { type: 'samples.sample.unheard' }));
    await fixture.settled(fixture.run(noting()));
    const refused = replay({ consumer: noting(), ...fixture, from: new Date(0) });
    await expect(refused).rejects.toThrow(/'samples.note' has parked keys/);
    expect(await fixture.database.query(`SELECT FROM pg_namespace WHERE nspname LIKE 'replay%'`)).toHaveLength(0);
  });

  test('goes on while events arrive: nothing is lost or counted twice', async () => {
    await fixture.database.query('CREATE TABLE sample_count (key text PRIMARY KEY, n int NOT NULL)');
    const running = fixture.run(counter());
    let arriving = true;
    let sent = 0;
    const source = (async () => {
      for (; arriving || sent < 30; sent++) await fixture.append(...keys.map((key) => taken(key, 1)));
    })();
    await eventually(() => expect(sent).toBeGreaterThan(3));
    await replay({ consumer: counter(), ...fixture });
    arriving = false;
    await source;
    await fixture.settled(running);
    expect(await fixture.database.query('SELECT DISTINCT n FROM sample_count')).toEqual([{ n: sent }]);
  });

  test('waits for a batch in flight before it compares, and keeps its effect', async () => {
    await fixture.database.query('CREATE TABLE sample_count (key text PRIMARY KEY, n int NOT NULL)');
    const inside = Promise.withResolvers<void>();
    const mayGoOn = Promise.withResolvers<void>();
    const running = fixture.run(
      counter(async () => {
        inside.resolve();
        await mayGoOn.promise;
      }),
    );
    await fixture.append(taken('a', 1));
    await inside.promise;
    const replaying = replay({ consumer: counter(), ...fixture });
    const waiting = () =>
      fixture.database.query(`SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`);
    await eventually(async () => expect(await waiting()).toHaveLength(1));
    mayGoOn.resolve();
    expect((await replaying).tables).toEqual([{ table: 'sample_count', missing: 0, surplus: 0 }]);
    await fixture.settled(running);
    expect(await fixture.database.query('SELECT n FROM sample_count')).toEqual([{ n: 1 }]);
  });

  test('leaves discarded events out, and takes up what failed before', async () => {
    let bad = true;
    const picky = () =>
      noting(async (tx, sample) => {
        if (bad && sample.value === 1) throw new Error('poison');
        await note(tx, sample);
      });
    const running = fixture.run(picky(), { retry: { tries: 1 } });
    await fixture.append(taken('a', 1), taken('a', 2), taken('b', 1));
    await fixture.settled(running);
    const [first] = await findParkedEvents(fixture.database, { consumer: 'samples.note', topic: SampleTaken.topic, key: 'a' });
    if (!first) throw new Error('nothing is parked');
    await fixture.database.transaction(origin(), (tx) =>
      discardParkedEvent(tx, first, { reason: 'a mistake', by: 'operator-1' }),
    );
    await eventually(async () => expect(await fixture.seen()).toEqual(['a2']));
    bad = false;
    await replay({ consumer: picky(), ...fixture });
    expect((await fixture.seen()).sort()).toEqual(['a2', 'b1']);
    expect(await findParkedKeys(fixture.database)).toEqual([]);
  });

  test('gives back what it cannot handle to the running consumer, parked', async () => {
    const running = fixture.run(noting());
    await fixture.append(taken('a', 1), taken('b', 1));
    await fixture.settled(running);
    await running.stop();
    const broken = noting(async (tx, sample) => {
      if (sample.key === 'a') throw new Error('poison');
      await note(tx, sample);
    });
    await replay({ consumer: broken, ...fixture });
    expect(await fixture.seen()).toEqual(['b1']);
    expect(await fixture.parked()).toMatchObject([{ key: 'a', reason: 'FAILED' }]);
    fixture.run(noting());
    await eventually(async () => expect(await fixture.seen()).toEqual(['b1', 'a1']));
  });
});

describe('the replay of a reaction', () => {
  const reaction = defineConsumer({
    name: 'samples.check',
    kind: 'reaction',
    handlers: [on(SampleTaken, (tx, event) => emit(tx, SampleChecked, { sampleId: event.key }))],
  });

  test('is refused, with the reason and what to do instead', async () => {
    await expect(replay({ consumer: reaction, ...fixture })).rejects.toThrow(ReplayRefused);
    await expect(replay({ consumer: reaction, ...fixture })).rejects.toThrow(/a second time.*redeliverEvent/s);
  });

  test('single events can be given to it again, and who asked for it and why is kept', async () => {
    const running = fixture.run(reaction);
    await fixture.append(taken('a', 1));
    await fixture.settled(running);
    const [at] = (await running.positions()).filter((position) => position.next > 0n);
    if (!at) throw new Error('no position');
    const again = { consumer: reaction, ...fixture, at: { ...at, next: 0n }, reason: 'the check was lost', by: 'operator-1' };
    await redeliverEvent(again);
    expect(await fixture.database.query('SELECT type FROM outbox')).toHaveLength(2);
    expect(await fixture.database.query('SELECT action, reason, key FROM parked_decision')).toEqual([
      { action: 'REDELIVER', reason: 'the check was lost', key: 'a' },
    ]);
    await expect(redeliverEvent({ ...again, at: { ...at, next: 5n } })).rejects.toThrow(/There is nothing at 5/);
  });
});

/** Keeps a number a key: what is handled twice shows. */
function counter(first = async () => {}) {
  return defineConsumer({
    name: 'samples.count',
    kind: 'projection',
    tables: ['sample_count'],
    handlers: [
      on(SampleTaken, async (tx, { key }) => {
        await first();
        await tx.query(
          'INSERT INTO sample_count AS known (key, n) VALUES ($1, 1) ON CONFLICT (key) DO UPDATE SET n = known.n + 1',
          [key],
        );
      }),
    ],
  });
}

/** Keeps the last value of each key, as projections of whole states do. */
function latest() {
  return defineConsumer({
    name: 'samples.latest',
    kind: 'projection',
    tables: ['latest'],
    handlers: [
      on(
        SampleTaken,
        async (tx, { key, data }) =>
          void (await tx.query(
            'INSERT INTO latest (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
            [key, data.value],
          )),
      ),
    ],
  });
}
