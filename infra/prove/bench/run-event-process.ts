import type { EventGround } from './event-ground.ts';
import { type EventProcessOptions, withEventProcess } from './event-process.ts';
import { type ProcessorTimes, processorTimes, spent } from './processor-times.ts';
import { untilTrue } from './until-true.ts';
import { withPool } from './with-pool.ts';

export interface EventWork extends Pick<EventProcessOptions, 'part' | 'database'> {
  signal: AbortSignal;
  /** Selects `is_true`, in its database: all is done. */
  isDone: string;
  /** Selects `at` of each event, in its database. */
  moments: string;
}

export interface EventWorkDone {
  /** Events a second, from the first moment to the last, by the server's clock. */
  rate: number;
  /** Processor time of the process, and of PostgreSQL meanwhile. */
  cpu: ProcessorTimes;
}

/** Lets a relay or a consumer do what is there to do. */
export function runEventProcess({ transport, postmaster }: EventGround, work: EventWork): Promise<EventWorkDone> {
  const { part, database, signal } = work;
  return withPool(database, (pool) =>
    withEventProcess({ part, database, transport }, async (running) => {
      const before = await processorTimes(running, postmaster);
      await untilTrue(pool, work.isDone, signal);
      const after = await processorTimes(running, postmaster);
      // What was done by the first moment was begun before it.
      const { rows } = await pool.query<{ rate: number }>(
        `SELECT count(*) FILTER (WHERE at > first_at) / extract(epoch FROM max(at) - min(at))::float8 AS rate
           FROM (SELECT at, min(at) OVER () AS first_at FROM (${work.moments}) AS moment) AS moments`,
      );
      return { rate: rows[0]?.rate ?? 0, cpu: spent(before, after) };
    }),
  );
}
