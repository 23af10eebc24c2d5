import { createPgDatabase, type EventOrigin, emit, maxEventsPerEmit } from '@danvan/events';
import type pg from 'pg';
import { SampleEvent, samplePayload } from './sample-consumer.ts';

/** What the events of a measurement say of where they come from. */
export const benchOrigin: EventOrigin = {
  source: 'urn:danvan:service:dialogues',
  correlationId: '4bf92f3577b34da6a3ce929d0e0e4736',
  synthetic: true,
  now: () => new Date(),
};

/** Many events, in few transactions. */
export async function emitSamples(pool: pg.Pool, count: number): Promise<void> {
  const database = createPgDatabase(pool);
  for (let left = count; left > 0; left -= maxEventsPerEmit) {
    const payloads = Array.from({ length: Math.min(left, maxEventsPerEmit) }, samplePayload);
    await database.transaction(benchOrigin, (tx) => emit(tx, SampleEvent, payloads));
  }
  await pool.query('VACUUM ANALYZE outbox');
}
