import { eventually } from '@danvan/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { deadLetterTopic } from '../parking/dead-letters.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';

const fixture = useConsumers();

describe('a failing event', () => {
  test('parks its key; later events of the key queue behind it, other keys go on; it is tried again, in order', async () => {
    let bad = true;
    const running = fixture.run(
      noting(async (tx, sample) => {
        if (bad && sample.key === 'bad' && sample.value === 2) throw new Error('not yet');
        await note(tx, sample);
      }),
      { retry: { tries: 1000, firstDelayMs: 20, maxDelayMs: 20 } },
    );
    await fixture.append(taken('bad', 1), taken('good', 1), taken('bad', 2), taken('bad', 3), taken('good', 2));
    await fixture.settled(running);
    await fixture.append(taken('bad', 4));
    await fixture.settled(running);
    expect([await fixture.seen('bad'), await fixture.seen('good')]).toEqual([['bad1'], ['good1', 'good2']]);
    expect(await fixture.parked()).toMatchObject([
      { key: 'bad', reason: 'FAILED', detail: 'Error: not yet' },
      { key: 'bad', reason: 'QUEUED' },
      { key: 'bad', reason: 'QUEUED' },
    ]);
    bad = false;
    await eventually(async () => expect(await fixture.seen('bad')).toEqual(['bad1', 'bad2', 'bad3', 'bad4']));
    expect(await fixture.database.query('SELECT FROM parked_key')).toHaveLength(0);
    await fixture.append(taken('bad', 5));
    await eventually(async () => expect(await fixture.seen('bad')).toHaveLength(5));
  });

  test('among many costs the others nothing: each takes effect once', async () => {
    const running = fixture.run(
      noting(async (tx, sample) => {
        if (sample.value % 50 === 7) throw new Error('poison');
        await note(tx, sample);
      }),
    );
    await fixture.append(...Array.from({ length: 200 }, (_, i) => taken(`key-${i}-`, i)));
    await fixture.settled(running);
    expect(await fixture.seen()).toHaveLength(196);
    expect(await fixture.parked()).toHaveLength(4);
  });

  test('becomes a dead letter when its tries are used up: one copy on the dead-letter topic, the key stays parked', async () => {
    let tries = 0;
    const running = fixture.run(
      noting(async () => {
        tries++;
        throw new TypeError('never');
      }),
      { retry: { tries: 3, firstDelayMs: 10, maxDelayMs: 10 } },
    );
    const poison = taken('a', 1);
    await fixture.append(poison);
    await eventually(async () =>
      expect(await fixture.database.query('SELECT FROM parked_event WHERE dead_lettered_at IS NOT NULL')).toHaveLength(1),
    );
    await fixture.append(taken('a', 2));
    await fixture.settled(running);
    const heads = await fixture.transport.heads([deadLetterTopic]);
    const letters = (await Promise.all(heads.map((head) => fixture.transport.read({ ...head, next: 0n }, 10)))).flat();
    expect(letters).toMatchObject([
      {
        key: 'a',
        value: poison.value,
        headers: { ce_id: poison.id, 'dead-letter-consumer': 'samples.note', 'dead-letter-reason': 'FAILED' },
      },
    ]);
    expect(tries).toBe(3);
    expect(await fixture.database.query('SELECT attempts, next_try_at FROM parked_key')).toEqual([
      { attempts: 3, next_try_at: null },
    ]);
    expect(await fixture.parked()).toHaveLength(2);
  });

  test.each([
    ['without headers', () => ({ ...taken('a', 1), headers: {} }), 'BROKEN_ENVELOPE'],
    ['of a type that the contract does not declare', () => taken('a', 1, { type: 'samples.sample.lost' }), 'UNKNOWN_TYPE'],
    [
      'of a version that the contract does not declare',
      () => taken('a', 1, { type: 'samples.sample.taken.v2' }),
      'UNKNOWN_VERSION',
    ],
    [
      'with a payload that breaks its schema',
      () => ({ ...taken('a', 1), value: '{"sampleId":"a","value":"secret"}' }),
      'BROKEN_PAYLOAD',
    ],
    ['that is not JSON', () => ({ ...taken('a', 1), value: '{' }), 'BROKEN_PAYLOAD'],
  ])('a record %s is parked under its key with the reason, and no try is wasted on it', async (_, broken, reason) => {
    await fixture.append(broken(), taken('a', 2), taken('b', 1));
    await fixture.settled(fixture.run(noting()));
    expect(await fixture.seen()).toEqual(['b1']);
    expect(await fixture.parked()).toMatchObject([
      { key: 'a', reason },
      { key: 'a', reason: 'QUEUED' },
    ]);
    expect(await fixture.database.query('SELECT next_try_at FROM parked_key')).toEqual([{ next_try_at: null }]);
    expect(JSON.stringify(await fixture.database.query('SELECT detail FROM parked_event'))).not.toContain('secret');
    // What queues has had no effect: its inbox row comes with its turn.
    expect(await fixture.database.query('SELECT FROM inbox')).toHaveLength(1);
  });
});
