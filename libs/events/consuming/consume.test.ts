import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { emit } from '../outbox/emit.ts';
import { createRelay } from '../outbox/relay.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { origin, SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { defineConsumer, on, runConsumers } from './consume.ts';

const fixture = useConsumers();

describe('a consumer', () => {
  test('acts on what a service emitted, in order per key, and its position moves with the effect', async () => {
    const relay = createRelay({
      connection: fixture.database.url,
      source: 'urn:danvan:service:samples',
      transport: fixture.transport,
    });
    fixture.closing.push(() => relay.stop());
    relay.start();
    const running = fixture.run(noting());
    for (let value = 1; value <= 5; value++) {
      await fixture.database.transaction(origin(), (tx) =>
        emit(
          tx,
          SampleTaken,
          ['a', 'b'].map((sampleId) => ({ sampleId, value })),
        ),
      );
    }
    await eventually(async () => expect(await fixture.seen()).toHaveLength(10));
    expect(await fixture.seen('a')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    await fixture.settled(running);
    expect((await running.positions()).reduce((sum, position) => sum + Number(position.next), 0)).toBe(10);
  });

  test('acts once on an event that the log has twice, in one batch or later', async () => {
    const id = randomUUID();
    // The PostgreSQL transport would drop a repeated id: the copy has an id of its own on the log and the same event inside.
    const copy = () => ({ ...taken('a', 1, { id }), id: randomUUID() });
    await fixture.append(copy(), copy(), taken('a', 2));
    const running = fixture.run(noting());
    await fixture.settled(running);
    await fixture.append(copy(), taken('a', 3));
    await fixture.settled(running);
    expect(await fixture.seen()).toEqual(['a1', 'a2', 'a3']);
  });

  test('passes over events that the contract declares and it has no handler for', async () => {
    await fixture.append(taken('a', 0, { type: SampleChecked.wireType }), taken('a', 1));
    await fixture.settled(fixture.run(noting()));
    expect([await fixture.seen(), await fixture.parked()]).toEqual([['a1'], []]);
  });

  test('gives consecutive events of one definition to handleMany, and single ones too when there are no others', async () => {
    const runs: number[] = [];
    const consumer = defineConsumer({
      name: 'samples.count',
      kind: 'projection',
      tables: ['seen'],
      handlers: [
        on(
          SampleTaken,
          async () => void runs.push(1),
          async (_tx, events) => void runs.push(events.length),
        ),
        on(SampleChecked, async () => void runs.push(0)),
      ],
    });
    await fixture.append(
      taken('a', 1),
      taken('a', 2),
      taken('a', 3),
      taken('a', 0, { type: SampleChecked.wireType }),
      taken('a', 4),
    );
    await fixture.settled(fixture.run(consumer));
    expect(runs).toEqual([3, 0, 1]);
  });

  test('hands on who caused what: correlation, causation, synthetic', async () => {
    const reaction = defineConsumer({
      name: 'samples.check',
      kind: 'reaction',
      handlers: [on(SampleTaken, (tx, event) => emit(tx, SampleChecked, { sampleId: event.key }))],
    });
    const [cause, other] = [taken('a', 1), taken('b', 1)];
    await fixture.append(cause, other);
    await fixture.settled(fixture.run(reaction));
    const rows = await fixture.database.query<{ headers: Record<string, string> }>('SELECT headers FROM outbox ORDER BY key');
    expect(rows.map((row) => row.headers)).toMatchObject([
      { ce_causationid: cause.id, ce_correlationid: 'trace', ce_synthetic: 'true', ce_source: 'urn:danvan:service:samples' },
      { ce_causationid: other.id },
    ]);
  });

  test('that is a projection cannot emit', async () => {
    const talking = noting((tx) => emit(tx, SampleChecked, { sampleId: 'a' }));
    await fixture.append(taken('a', 1));
    await fixture.settled(fixture.run(talking, { retry: { tries: 1 } }));
    expect(await fixture.parked()).toMatchObject([{ reason: 'FAILED', detail: expect.stringContaining('is a projection') }]);
  });

  test('continues from its own position after a restore, whatever the log and the group say', async () => {
    const running = fixture.run(noting());
    await fixture.append(...[1, 2, 3].map((value) => taken('a', value)));
    await fixture.settled(running);
    await running.stop();
    // The backup was taken after the first event.
    await fixture.database.query('DELETE FROM seen WHERE value > 1');
    await fixture.database.query('DELETE FROM inbox WHERE event_id NOT IN (SELECT event_id FROM seen)');
    await fixture.database.query('UPDATE consumer_position SET next = 1 WHERE next = 3');
    await fixture.settled(fixture.run(noting()));
    expect(await fixture.seen()).toEqual(['a1', 'a2', 'a3']);
  });

  test('two instances share the partitions, and everything takes effect once, also when one leaves', async () => {
    const options = () => ({ transport: fixture.connect() });
    const first = fixture.run(noting(), options());
    const second = fixture.run(noting(), options());
    const keys = Array.from({ length: 20 }, (_, i) => `k${i}-`);
    await fixture.append(...keys.map((key) => taken(key, 1)));
    await fixture.settled(first);
    await second.stop();
    await fixture.append(...keys.map((key) => taken(key, 2)));
    await fixture.settled(first);
    expect((await fixture.seen()).sort()).toEqual(keys.flatMap((key) => [`${key}1`, `${key}2`]).sort());
    expect(await fixture.store.query('SELECT DISTINCT group_name FROM lease')).toEqual([{ group_name: 'samples.note' }]);
  });

  test('an owner that was paused beyond its lease cannot commit what it had read', async () => {
    const asleep = Promise.withResolvers<void>();
    const awake = Promise.withResolvers<void>();
    const outcomes: string[] = [];
    let sleepy = false;
    const paused = fixture.run(noting(), {
      transport: fixture.connect(400),
      database: {
        async transaction(from, work) {
          if (sleepy) {
            asleep.resolve();
            await awake.promise;
          }
          return fixture.database.transaction(from, work).catch((error: unknown) => {
            outcomes.push(error instanceof Error ? error.name : 'unknown');
            throw error;
          });
        },
      },
    });
    await fixture.append(taken('a', 1));
    await fixture.settled(paused);
    sleepy = true;
    await fixture.append(taken('a', 2), taken('a', 3));
    await asleep.promise;
    const other = fixture.run(noting(), { transport: fixture.connect(400) });
    await eventually(async () => expect(await fixture.seen()).toEqual(['a1', 'a2', 'a3']));
    awake.resolve();
    await eventually(() => expect(outcomes).toContain('PositionMoved'));
    await fixture.settled(other);
    expect(await fixture.seen()).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('a database that is away', () => {
  test('pauses the consumer, counts as no try, and everything follows when it is back', async () => {
    let away = true;
    const running = fixture.run(noting(), {
      database: {
        transaction: (from, work) =>
          away
            ? Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
            : fixture.database.transaction(from, work),
      },
    });
    await fixture.append(taken('a', 1), taken('a', 2));
    await eventually(() =>
      expect(running.health()).toMatchObject({ status: 'degraded', reason: expect.stringContaining('samples.note') }),
    );
    away = false;
    await fixture.settled(running);
    expect([await fixture.seen(), await fixture.parked()]).toEqual([['a1', 'a2'], []]);
    expect(running.health()).toEqual({ status: 'up' });
  });

  test('that goes in the middle of a handler loses nothing and parks nothing', async () => {
    let kills = 3;
    const running = fixture.run(
      noting(async (tx, sample) => {
        await note(tx, sample);
        if (kills-- > 0) await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }),
    );
    await fixture.append(...[1, 2, 3].map((value) => taken('a', value)));
    await fixture.settled(running);
    expect([await fixture.seen(), await fixture.parked()]).toEqual([['a1', 'a2', 'a3'], []]);
  });
});

test('two consumers of the same name are refused', () => {
  expect(() =>
    runConsumers({ consumers: [noting(), noting()], database: fixture.database, transport: fixture.transport }),
  ).toThrow(/Two consumers/);
});
