import pg from 'pg';
import { commitTimes } from './commit-times.ts';
import { type Delays, delaysBetween } from './delays.ts';
import { openLoop } from './open-loop.ts';
import { withPool } from './with-pool.ts';

export interface BarePipeline {
  /** Three databases: rows are written to the first, carried to the second, and from there to the third. */
  databases: readonly [string, string, string];
  requestsPerSecond: number;
  eventsPerRequest: number;
  seconds: number;
  signal: AbortSignal;
}

/**
 * The least that an outbox, a log and a consumer can do: three commits, and a NOTIFY to wake whoever carries the rows on. No order, no
 * retries, no second consumer.
 */
export function runBarePipeline({ databases, ...load }: BarePipeline): Promise<Delays> {
  const [outbox, log, effect] = databases;
  const body = JSON.stringify({ text: 'x'.repeat(500) });
  return withPool(outbox, (first) =>
    withPool(log, (second) =>
      withPool(effect, async (third) => {
        for (const pool of [first, second, third]) await pool.query(freshTable);
        const writer = new pg.Pool({ connectionString: outbox, max: 1 });
        const carriers = [await carry(outbox, first, second), await carry(log, second, third)];
        const write = () =>
          writer.query(
            `WITH made AS (INSERT INTO bare_event (body) SELECT $1::jsonb FROM generate_series(1, $2) RETURNING 1)
             SELECT pg_notify('bare_event', '') FROM (SELECT count(*) FROM made) AS all_made`,
            [body, load.eventsPerRequest],
          );
        await openLoop({ perSecond: load.requestsPerSecond, seconds: load.seconds, signal: load.signal, send: write });
        await writer.end();
        for (const carrier of carriers) await carrier.stop();
        const rows = 'SELECT id, xmin FROM bare_event';
        return delaysBetween(await commitTimes(first, rows), await commitTimes(third, rows));
      }),
    ),
  );
}

const freshTable = 'DROP TABLE IF EXISTS bare_event; CREATE TABLE bare_event (id serial PRIMARY KEY, body jsonb)';

/** Carries new rows on, by their ids: those of several writers would become visible out of order. `stop` waits until all are there. */
async function carry(url: string, from: pg.Pool, to: pg.Pool): Promise<{ stop(): Promise<void> }> {
  const listener = new pg.Client({ connectionString: url });
  await listener.connect();
  let carried: Promise<unknown> = Promise.resolve();
  const again = () => {
    carried = carried.then(() => carryOn(from, to));
    carried.catch(() => undefined); // `stop` tells
  };
  listener.on('notification', again);
  await listener.query('LISTEN bare_event');
  return {
    async stop() {
      again();
      await carried;
      await listener.end();
    },
  };
}

async function carryOn(from: pg.Pool, to: pg.Pool): Promise<void> {
  const {
    rows: [known],
  } = await to.query<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM bare_event');
  const { rows } = await from.query('SELECT id, body FROM bare_event WHERE id > $1 ORDER BY id', [known?.last]);
  if (rows.length === 0) return;
  await to.query(
    `WITH made AS (INSERT INTO bare_event SELECT * FROM jsonb_populate_recordset(NULL::bare_event, $1) RETURNING 1)
     SELECT pg_notify('bare_event', '') FROM (SELECT count(*) FROM made) AS all_made`,
    [JSON.stringify(rows)],
  );
}
