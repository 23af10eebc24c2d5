import { eventually } from '@danvan/testing/eventually';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openSession } from '../consuming/session.ts';
import { fromHeaders } from '../envelope.ts';
import { type EventDatabase, serviceDatabase } from '../test/event-database.ts';
import { origin, SampleChecked, SampleTaken } from '../test/sample-events.ts';
import { type EventTransaction, emit, refuseEmitIn } from './emit.ts';

let database: EventDatabase;
beforeAll(async () => {
  database = await serviceDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.query('TRUNCATE outbox, event_sequence');
});

const outbox = () =>
  database.query<{ key: string; sequence: number; type: string; headers: Record<string, string>; data: unknown }>(
    'SELECT key, sequence::int, type, headers, data FROM outbox ORDER BY position',
  );
const inTransaction = <T>(work: (tx: EventTransaction) => Promise<T>, over = {}) => database.transaction(origin(over), work);
const take = (sampleId: string, value = 1) => ({ sampleId, value });

describe('emit', () => {
  test('writes what the transaction and the definition say about the event', async () => {
    const now = new Date('2026-01-05T03:04:05.678Z');
    const cause = { correlationId: 'trace', causationId: '018f3c6e-8a00-7000-8000-000000000002', organisationId: 'of the actor' };
    await inTransaction((tx) => emit(tx, SampleChecked, { sampleId: 'a' }), { ...cause, now: () => now });
    const [row] = await outbox();
    expect(row).toMatchObject({ key: 'a', sequence: 1, type: 'samples.sample.checked', data: { sampleId: 'a' } });
    expect(fromHeaders(row?.headers ?? {})).toEqual({
      id: expect.any(String),
      type: 'samples.sample.checked',
      source: 'urn:danvan:service:samples',
      time: '2026-01-05T03:04:05.678Z',
      subject: 'a',
      dataschema: 'urn:danvan:event:samples.sample.checked:1',
      sequence: 1,
      correlationId: 'trace',
      causationId: cause.causationId,
      organisationId: '018f3c6e-8a00-7000-8000-0000000000f1',
      synthetic: true,
    });
  });

  test('throws outside an open transaction', async () => {
    const kept = await inTransaction(async (tx) => tx);
    await expect(emit(kept, SampleTaken, take('a'))).rejects.toThrow(/outside an open transaction/);
    expect(await outbox()).toEqual([]);
  });

  test('leaves nothing behind when the transaction rolls back, no sequence either', async () => {
    const failing = inTransaction(async (tx) => {
      await emit(tx, SampleTaken, take('a'));
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await inTransaction((tx) => emit(tx, SampleTaken, take('a')));
    expect(await outbox()).toMatchObject([{ sequence: 1 }]);
  });

  test('refuses a payload that breaks its schema, and with it the whole call', async () => {
    await expect(inTransaction((tx) => emit(tx, SampleTaken, [take('a'), take('b', 1.5)]))).rejects.toThrow(/expected int/i);
    expect(await outbox()).toEqual([]);
  });

  test('numbers the events of one call per key, in their order, across events of the same topic', async () => {
    await inTransaction(async (tx) => {
      await emit(tx, SampleTaken, [take('b', 1), take('a', 2), take('b', 3)]);
      await emit(tx, SampleChecked, { sampleId: 'b' });
    });
    const rows = (await outbox()).map(({ key, sequence, headers }) => [key, sequence, headers.ce_sequence]);
    expect(rows).toEqual([
      ['b', 1, '1'],
      ['a', 1, '1'],
      ['b', 2, '2'],
      ['b', 3, '3'],
    ]);
  });

  test('takes at most 2,000 events at once and nothing for none', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => take(`k${i}`));
    await expect(inTransaction((tx) => emit(tx, SampleTaken, many))).rejects.toThrow(RangeError);
    await inTransaction((tx) => emit(tx, SampleTaken, many.slice(1)));
    await inTransaction((tx) => emit(tx, SampleTaken, []));
    expect(await outbox()).toHaveLength(2000);
  });

  test('is refused where somebody has forbidden it, with the reason', async () => {
    const silent = inTransaction(async (tx) => {
      refuseEmitIn(tx, 'this is a projection');
      await emit(tx, SampleTaken, take('a'));
    });
    await expect(silent).rejects.toThrow(/this is a projection/);
  });

  test('two bulk writers of the same keys in opposite order leave dense sequences and never deadlock', async () => {
    const keys = Array.from({ length: 50 }, (_, i) => `key-${i}`);
    const write = async (order: string[]) => {
      for (let round = 0; round < 20; round++)
        await inTransaction((tx) =>
          emit(
            tx,
            SampleTaken,
            order.map((key) => take(key)),
          ),
        );
    };
    await Promise.all([write(keys), write([...keys].reverse())]);
    const rows = await outbox();
    for (const key of keys) {
      const sequences = rows.filter((row) => row.key === key).map((row) => row.sequence);
      expect(sequences).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    }
  });

  test('wakes a listener once a transaction, however many calls', async () => {
    const heard: string[] = [];
    const session = await openSession({
      connection: database.url,
      applicationName: 'listener',
      onNotification: (channel) => heard.push(channel),
    });
    await session.query('LISTEN outbox');
    await inTransaction(async (tx) => {
      await emit(tx, SampleTaken, [take('a'), take('b')]);
      await emit(tx, SampleTaken, take('a'));
    });
    await inTransaction((tx) => emit(tx, SampleTaken, take('c')));
    await eventually(() => expect(heard.length).toBeGreaterThanOrEqual(2));
    await session.query('SELECT 1');
    expect(heard).toEqual(['outbox', 'outbox']);
    await session.close();
  });
});
