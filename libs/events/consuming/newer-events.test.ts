import { randomUUID } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { contractDigest, defineEvent } from '../define-event.ts';
import { type EventLog, silentLog } from '../observe.ts';
import { copyDeadLetters } from '../parking/dead-letters.ts';
import { findParkedKeys, replayParkedKey } from '../parking/parked.ts';
import { note, noting, taken, useConsumers } from '../test/consumer-fixture.ts';
import { origin, SampleTaken } from '../test/sample-events.ts';
import { type Consumer, defineConsumer, on } from './consume.ts';

const fixture = useConsumers();
const key = { consumer: 'samples.note', topic: SampleTaken.topic, key: 'a' };
const parkedKey = async () => (await findParkedKeys(fixture.database))[0];

/** Nobody declares it yet: a type of its own for each test. */
let type: string;
beforeEach(() => {
  type = `samples.sample.weighed-${randomUUID().slice(0, 8)}`;
});

function declare(name: string) {
  return defineEvent({
    type: name,
    version: 1,
    payload: z.object({ sampleId: z.string(), value: z.int() }),
    key: ({ sampleId }) => sampleId,
    description: { en: 'A sample was weighed.', vi: 'Một mẫu đã được cân.' },
    example: { sampleId: 'a', value: 1 },
  });
}

/** What the consumer becomes with the contract that declares the type. */
function knowing(handle = note): Consumer {
  const weighed = on(
    declare(type),
    async (tx, { key: of, data, id }) => void (await handle(tx, { key: of, value: data.value, eventId: id })),
  );
  const { handlers, ...consumer } = noting();
  return defineConsumer({ ...consumer, handlers: [...handlers, weighed] });
}

describe('an event that is newer than the contract', () => {
  test('waits with the digest of the contract, is no dead letter, and nobody is called', async () => {
    const errors: string[] = [];
    const log: EventLog = {
      ...silentLog,
      error: (_, message) => void errors.push(message),
      warn: (_, message) => void errors.push(message),
    };
    const running = fixture.run(noting(), { log });
    await fixture.append(taken('a', 1, { type }), taken('a', 2));
    await fixture.settled(running);
    expect(await parkedKey()).toMatchObject({ key: 'a', events: 2, attempts: 0, nextTryAt: null, unknownTo: [contractDigest()] });
    const { database, transport } = fixture;
    expect(await copyDeadLetters(['samples.note'], { database, transport, origin: origin() })).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('is due once for each other contract, and only noted again by one that does not know it either', async () => {
    const first = contractDigest();
    const running = fixture.run(noting());
    await fixture.append(taken('a', 1, { type }));
    await fixture.settled(running);
    await running.stop();
    declare(`${type}-other`);
    fixture.run(noting());
    await eventually(async () => expect(await parkedKey()).toMatchObject({ attempts: 0, unknownTo: [first, contractDigest()] }));
    expect(await fixture.parked()).toMatchObject([{ reason: 'UNKNOWN_TYPE' }]);
  });

  test('waits again when somebody releases its key too early', async () => {
    const running = fixture.run(noting());
    await fixture.append(taken('a', 1, { type }), taken('a', 2));
    await fixture.settled(running);
    await fixture.database.transaction(origin(), (tx) => replayParkedKey(tx, key, { reason: 'in haste', by: 'operator-1' }));
    await eventually(async () =>
      expect(await parkedKey()).toMatchObject({ events: 2, attempts: 0, nextTryAt: null, unknownTo: [contractDigest()] }),
    );
  });

  test('has all its tries once it is known', async () => {
    const running = fixture.run(noting());
    await fixture.append(taken('a', 1, { type }), taken('a', 2));
    await fixture.settled(running);
    await running.stop();
    let tries = 0;
    const stubborn = knowing(async (tx, sample) => {
      if (++tries < 3) throw new Error('not yet');
      await note(tx, sample);
    });
    fixture.run(stubborn);
    await eventually(async () => expect(await fixture.seen()).toEqual(['a1', 'a2']));
    expect(tries).toBe(3);
    expect(await parkedKey()).toBeUndefined();
  });

  test('is passed over by a projection that says so, and the later events of its key go on', async () => {
    const running = fixture.run(defineConsumer({ ...noting(), newer: 'pass-over' }));
    await fixture.append(
      taken('a', 1),
      taken('a', 2, { type }),
      taken('a', 3, { type: `${SampleTaken.wireType}.v9` }),
      taken('a', 4),
    );
    await fixture.settled(running);
    expect(await fixture.seen()).toEqual(['a1', 'a4']);
    expect(await parkedKey()).toBeUndefined();
  });
});
