import { randomInt } from 'node:crypto';
import { eventually } from '@danvan/testing/eventually';
import { expect } from '@jest/globals';
import { emit } from '../outbox/emit.ts';
import type { EventDatabase } from './event-database.ts';
import { origin, SampleTaken } from './sample-events.ts';

/** The table of `noting()`: effects in their order. */
export const seenTable =
  'CREATE TABLE seen (nth bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL, value int NOT NULL, event_id uuid NOT NULL)';

export interface SampleLoad {
  /** Commits events of some keys, each with the next number of its key. */
  take(count: number): Promise<void>;
  unpublished(): Promise<object[]>;
  effects(): Promise<number>;
  /** Every key's numbers, in the order of their effects: none lost, none twice, none too early. */
  expectEachOnceInOrder(): Promise<void>;
}

const within = 90_000;

export function createSampleLoad(database: EventDatabase): SampleLoad {
  const values = new Map<string, number>();
  const load: SampleLoad = {
    async take(count) {
      const payloads = Array.from({ length: count }, () => {
        const sampleId = `key-${randomInt(30)}-`;
        values.set(sampleId, (values.get(sampleId) ?? 0) + 1);
        return { sampleId, value: values.get(sampleId) ?? 0 };
      });
      await database.transaction(origin(), (tx) => emit(tx, SampleTaken, payloads));
    },
    unpublished: () => database.query('SELECT FROM outbox WHERE published_at IS NULL'),
    effects: async () => (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM seen'))[0]?.n ?? 0,
    async expectEachOnceInOrder() {
      await eventually(async () => expect(await load.unpublished()).toHaveLength(0), { within });
      const expected = [...values.values()].reduce((sum, count) => sum + count, 0);
      await eventually(async () => expect(await load.effects()).toBeGreaterThanOrEqual(expected), { within });
      const rows = await database.query<{ key: string; value: number }>('SELECT key, value FROM seen ORDER BY nth');
      const byKey = Map.groupBy(rows, ({ key }) => key);
      for (const [key, count] of values) {
        expect([key, byKey.get(key)?.map(({ value }) => value)]).toEqual([key, Array.from({ length: count }, (_, i) => i + 1)]);
      }
      expect(await database.query('SELECT FROM parked_event')).toHaveLength(0);
    },
  };
  return load;
}
