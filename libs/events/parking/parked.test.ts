import { eventually } from '@danvan/testing/eventually';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { RunningConsumers } from '../consuming/consume.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { origin, SampleTaken } from '../test/sample-events.ts';
import {
  discardParkedEvent,
  findParkedEvents,
  findParkedKeys,
  getParkedEvent,
  NotParked,
  type ParkedPlace,
  replayParkedKey,
} from './parked.ts';

const fixture = useConsumers();
const key = { consumer: 'samples.note', topic: SampleTaken.topic, key: 'bad' };
const decision = { reason: 'the cause is repaired', by: 'operator-1' };
let poison: (value: number) => boolean;
let running: RunningConsumers;

/** Three events of one key, the first of which has used up its tries, and one of another key. */
beforeEach(async () => {
  poison = (value) => value === 1;
  running = fixture.run(
    noting(async (tx, sample) => {
      if (sample.key === 'bad' && poison(sample.value)) throw new Error('poison');
      await note(tx, sample);
    }),
    { retry: { tries: 1 } },
  );
  await fixture.append(taken('bad', 1), taken('bad', 2), taken('good', 1), taken('bad', 3));
  await fixture.settled(running);
});

async function firstParked(): Promise<ParkedPlace> {
  const [first] = await findParkedEvents(fixture.database, key);
  if (!first) throw new Error('nothing is parked');
  return first;
}

const decisions = () => fixture.database.query('SELECT action, reason, decided_by, key FROM parked_decision');

describe('parked events', () => {
  test('are listed by key, with the reason, and shown as they stand on the log', async () => {
    expect(await findParkedKeys(fixture.database)).toEqual([
      {
        ...key,
        events: 3,
        attempts: 1,
        nextTryAt: null,
        unknownTo: [],
        parkedAt: expect.any(Date),
        reason: 'FAILED',
        detail: 'Error: poison',
      },
    ]);
    expect(await findParkedKeys(fixture.database, 'samples.other')).toEqual([]);
    expect((await findParkedEvents(fixture.database, key)).map((event) => event.reason)).toEqual(['FAILED', 'QUEUED', 'QUEUED']);
    const shown = await getParkedEvent(fixture.database, await firstParked());
    expect(shown).toMatchObject({
      key: 'bad',
      type: 'samples.sample.taken',
      value: '{"sampleId":"bad","value":1}',
      offset: expect.any(BigInt),
    });
  });

  test('of a replayed key are handled in order, and who asked for it and why is kept', async () => {
    poison = () => false;
    await fixture.database.transaction(origin(), (tx) => replayParkedKey(tx, key, decision));
    await eventually(async () => expect(await fixture.seen()).toEqual(['good1', 'bad1', 'bad2', 'bad3']));
    expect(await findParkedKeys(fixture.database)).toEqual([]);
    expect(await decisions()).toEqual([{ action: 'REPLAY', reason: decision.reason, decided_by: decision.by, key: 'bad' }]);
  });

  test('that fail again after a replay stay parked', async () => {
    poison = (value) => value === 2;
    await fixture.database.transaction(origin(), (tx) => replayParkedKey(tx, key, decision));
    await eventually(async () =>
      expect(await findParkedKeys(fixture.database)).toMatchObject([{ events: 2, attempts: 1, nextTryAt: null }]),
    );
    expect(await fixture.seen('bad')).toEqual(['bad1']);
  });

  test('that are discarded are gone for good, with the reason; the rest of the key is released', async () => {
    const place = await firstParked();
    await fixture.database.transaction(origin(), (tx) =>
      discardParkedEvent(tx, place, { ...decision, reason: 'sent by mistake' }),
    );
    await eventually(async () => expect(await fixture.seen('bad')).toEqual(['bad2', 'bad3']));
    expect(await decisions()).toEqual([{ action: 'DISCARD', reason: 'sent by mistake', decided_by: decision.by, key: 'bad' }]);
    const { headers } = (await fixture.transport.read({ ...place, next: place.offset }, 1))[0] ?? {};
    await fixture.append({ ...taken('bad', 1, { id: headers?.ce_id ?? '' }), id: crypto.randomUUID() });
    await fixture.settled(running);
    expect(await findParkedKeys(fixture.database)).toEqual([]);
  });

  test('that queue can be discarded while the first of their key goes on waiting', async () => {
    const [, second] = await findParkedEvents(fixture.database, key);
    if (!second) throw new Error('nothing queues');
    await fixture.database.transaction(origin(), (tx) => discardParkedEvent(tx, second, decision));
    expect(await findParkedKeys(fixture.database)).toMatchObject([{ events: 2, nextTryAt: null, reason: 'FAILED' }]);
  });

  test('are not discarded without a reason', async () => {
    const place = await firstParked();
    const silent = fixture.database.transaction(origin(), (tx) => discardParkedEvent(tx, place, { ...decision, reason: ' ' }));
    await expect(silent).rejects.toThrow(/needs a reason/);
    expect(await findParkedEvents(fixture.database, key)).toHaveLength(3);
  });

  test('that are parked no longer are refused', async () => {
    const elsewhere = { ...(await firstParked()), offset: 99n };
    await expect(getParkedEvent(fixture.database, elsewhere)).rejects.toThrow(NotParked);
    const replaying = fixture.database.transaction(origin(), (tx) => replayParkedKey(tx, { ...key, key: 'good' }, decision));
    await expect(replaying).rejects.toThrow(NotParked);
  });
});
