import { eventually } from '@danvan/testing/eventually';
import { describe, expect, test } from '@jest/globals';
import { decideUnknownEvent, findUndecidedEvents } from '../consuming/unknown-events.ts';
import { useRelays } from '../test/relay-fixture.ts';
import { origin } from '../test/sample-events.ts';
import type { EventTransport } from '../transports/transport.ts';

const fixture = useRelays();

describe('a restored database', () => {
  test('lists what the log has and it has not, and never gives those sequences again', async () => {
    await fixture.take(['a', 1], ['b', 1]);
    const relay = fixture.startRelay();
    await fixture.allPublished();
    await relay.stop();
    const backup = await fixture.database.query('SELECT * FROM published_position');
    const before = await fixture.database.query<{ event_id: string }>('SELECT event_id FROM outbox');
    const later = fixture.startRelay();
    await fixture.take(['a', 2], ['c', 1]);
    await fixture.allPublished();
    await later.stop();
    // The state of the backup: what came after it is gone.
    await fixture.database.query('DELETE FROM outbox WHERE event_id <> ALL($1)', [before.map((row) => row.event_id)]);
    await fixture.database.query(`UPDATE event_sequence SET last = 1 WHERE key = 'a'`);
    await fixture.database.query(`DELETE FROM event_sequence WHERE key = 'c'`);
    await fixture.database.query('DELETE FROM published_position');
    for (const row of backup)
      await fixture.database.query('INSERT INTO published_position VALUES ($1, $2, $3)', Object.values(row));

    fixture.startRelay();
    await eventually(async () =>
      expect(await fixture.database.query('SELECT key, sequence::int FROM unknown_event ORDER BY key')).toEqual([
        { key: 'a', sequence: 2 },
        { key: 'c', sequence: 1 },
      ]),
    );
    await fixture.take(['a', 3]);
    await fixture.allPublished();
    expect((await fixture.sequences()).get('a')).toEqual([1, 2, 3]);

    const [first, second] = await findUndecidedEvents(fixture.database);
    expect([first, second]).toMatchObject([{ value: expect.any(String), offset: expect.any(BigInt) }, {}]);
    const decide = (eventId = '') =>
      fixture.database.transaction(origin(), (tx) =>
        decideUnknownEvent(tx, eventId, { decision: 'entered again', by: 'operator-1' }),
      );
    await decide(first?.eventId);
    expect(await findUndecidedEvents(fixture.database)).toEqual([second]);
    await expect(decide(first?.eventId)).rejects.toThrow(RangeError);
  });

  test('that was lost as a whole knows its topics from the contract', async () => {
    const relay = fixture.startRelay();
    await fixture.take(['a', 1]);
    await fixture.allPublished();
    await relay.stop();
    await fixture.database.query('TRUNCATE outbox, event_sequence, published_position');
    fixture.startRelay();
    await eventually(async () => expect(await findUndecidedEvents(fixture.database)).toHaveLength(1));
    await fixture.take(['a', 2]);
    await fixture.allPublished();
    expect((await fixture.sequences()).get('a')).toEqual([1, 2]);
  });

  test('without a restore a restart lists nothing, not even after a batch that was sent and not marked', async () => {
    const unmarked: EventTransport = {
      ...fixture.transport,
      async append(records) {
        await fixture.transport.append(records);
        await fixture.database.killSessions('relay');
        return records.map(() => ({ ok: false, error: new Error('killed') }));
      },
    };
    const first = fixture.startRelay({ transport: unmarked });
    await fixture.take(['a', 1]);
    await eventually(async () => expect(await fixture.log()).toHaveLength(1));
    await first.stop();
    fixture.startRelay();
    await fixture.allPublished();
    expect(await fixture.log()).toHaveLength(1);
    expect(await fixture.database.query('SELECT FROM unknown_event')).toHaveLength(0);
  });
});
