import type pg from 'pg';
import { type BareRecord, bareKafka, barePostgres } from '../bare-append.ts';
import { emitSamples } from '../emit-samples.ts';
import { type EventGround, transportKinds, withEventGround } from '../event-ground.ts';
import type { Figure } from '../figure.ts';
import type { Measurement } from '../measurement.ts';
import { type EventWorkDone, runEventProcess } from '../run-event-process.ts';
import { withPool } from '../with-pool.ts';

/** All events are committed before the relay begins. Beside it the same records go straight to the log, in batches of the same size. */
export const relayEvents: Measurement = {
  title: 'Relay: events a second from the outbox to the log',
  async measure(measuring) {
    const { say, events } = measuring;
    const figures: Figure[] = [];
    for (const kind of await transportKinds(say)) {
      await withEventGround(kind, (ground) =>
        withPool(ground.emitting, async (outbox) => {
          say(`${kind}: ${events.toLocaleString('en')} events …`);
          await emitSamples(outbox, events);
          const bare = events / (await bareSeconds(ground, outbox));
          const { rate, cpu } = await relayAll(ground, measuring.signal);
          const target = kind === 'kafka' ? { target: { atLeast: 0.8 * bare } } : {};
          const besides = { what: kind === 'kafka' ? 'bare kafkajs' : 'bare INSERT', value: bare };
          figures.push(
            { what: `${kind}: relay`, value: rate, unit: 'events a second', ...target, beside: besides },
            { what: `${kind}: of one core, its process`, value: events / cpu.own, unit: 'events a second' },
            {
              what: `${kind}: of one core, with that of PostgreSQL`,
              value: events / (cpu.own + cpu.postgres),
              unit: 'events a second',
            },
          );
        }),
      );
    }
    return figures;
  },
};

async function bareSeconds({ transport, events }: EventGround, outbox: pg.Pool): Promise<number> {
  const { rows } = await outbox.query<BareRecord>(
    'SELECT event_id AS id, key, headers, data::text AS value FROM outbox ORDER BY position',
  );
  return transport.kind === 'kafka' ? bareKafka(transport, rows) : withPool(events, (pool) => barePostgres(pool, rows));
}

const allPublished = 'SELECT NOT EXISTS (SELECT FROM outbox WHERE published_at IS NULL) AS is_true';

export function relayAll(ground: EventGround, signal: AbortSignal): Promise<EventWorkDone> {
  const moments = 'SELECT published_at AS at FROM outbox';
  return runEventProcess(ground, { part: 'relay', database: ground.emitting, signal, isDone: allPublished, moments });
}
