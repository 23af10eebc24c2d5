import { createTransport } from '@danvan/events';
import type pg from 'pg';
import { emitSamples } from '../emit-samples.ts';
import { type EventGround, transportKinds, withEventGround } from '../event-ground.ts';
import type { Figure } from '../figure.ts';
import type { Measurement, Measuring } from '../measurement.ts';
import { type EventWorkDone, runEventProcess } from '../run-event-process.ts';
import { SampleEvent } from '../sample-consumer.ts';
import { secondsOf } from '../seconds-of.ts';
import { withPool } from '../with-pool.ts';
import { relayAll } from './relay-events.ts';

const batchSize = 500;

/** All events are on the log before the consumer begins. Beside it the same effects alone, without position and inbox, in batches. */
export const consumerEvents: Measurement = {
  title: 'Consumer: events a second with position and inbox, catching up from nothing',
  async measure(measuring) {
    const { say, events } = measuring;
    const figures: Figure[] = [];
    for (const kind of await transportKinds(say)) {
      await withEventGround(kind, async (ground) => {
        say(`${kind}: ${events.toLocaleString('en')} events …`);
        await fillLog(ground, measuring);
        await withPool(ground.consuming, async (pool) => {
          const bare = events / (await bareSeconds(pool, events));
          const { rate, cpu } = await catchUp(ground, measuring);
          const unit = 'events a second';
          figures.push(
            { what: `${kind}: consumer`, value: rate, unit, beside: { what: 'the effect alone', value: bare } },
            { what: `${kind}: catch-up of ${events.toLocaleString('en')} events`, value: events / rate, unit: 's' },
            { what: `${kind}: of one core, its process`, value: events / cpu.own, unit },
            { what: `${kind}: of one core, with that of PostgreSQL`, value: events / (cpu.own + cpu.postgres), unit },
          );
        });
      });
    }
    return figures;
  },
};

async function fillLog(ground: EventGround, { events, signal }: Measuring): Promise<void> {
  const transport = createTransport(ground.transport);
  await transport.ensureTopics([SampleEvent.topic]);
  await transport.close();
  await withPool(ground.emitting, (outbox) => emitSamples(outbox, events));
  await relayAll(ground, signal);
}

async function bareSeconds(pool: pg.Pool, events: number): Promise<number> {
  await pool.query('CREATE TABLE bare_sample (LIKE sample INCLUDING ALL)');
  const ids = Array.from({ length: events }, () => crypto.randomUUID());
  return secondsOf(async () => {
    for (let from = 0; from < events; from += batchSize)
      await pool.query('INSERT INTO bare_sample SELECT id, id FROM unnest($1::uuid[]) AS id', [
        ids.slice(from, from + batchSize),
      ]);
  });
}

function catchUp(ground: EventGround, { events, signal }: Measuring): Promise<EventWorkDone> {
  const isDone = `SELECT coalesce(sum(next), 0) >= ${events} AS is_true FROM consumer_position`;
  const moments = 'SELECT handled_at AS at FROM inbox';
  return runEventProcess(ground, { part: 'consumer', database: ground.consuming, signal, isDone, moments });
}
