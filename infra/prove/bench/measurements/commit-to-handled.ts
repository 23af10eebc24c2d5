import { createPgDatabase, emit } from '@danvan/events';
import { eventually } from '@danvan/testing/eventually';
import { runBarePipeline } from '../bare-pipeline.ts';
import { commitTimes } from '../commit-times.ts';
import { type Delays, delaysBetween } from '../delays.ts';
import { benchOrigin } from '../emit-samples.ts';
import { type EventGround, type TransportKind, transportKinds, withEventGround } from '../event-ground.ts';
import { type EventProcess, withEventProcess } from '../event-process.ts';
import type { Figure } from '../figure.ts';
import type { Measurement, Measuring } from '../measurement.ts';
import { openLoop } from '../open-loop.ts';
import { SampleEvent, samplePayload } from '../sample-consumer.ts';
import { withPool } from '../with-pool.ts';

interface Load {
  requestsPerSecond: number;
  eventsPerRequest: number;
}

const loads: readonly Load[] = [
  { requestsPerSecond: 200, eventsPerRequest: 1 },
  { requestsPerSecond: 200, eventsPerRequest: 10 },
];
const seconds = 15;
const warmUpSeconds = 3;

/**
 * From the commit of an event in the outbox to the commit of its effect, relay and consumer in processes of their own. Both moments are
 * those that PostgreSQL itself noted; the load comes at fixed times.
 */
export const commitToHandled: Measurement = {
  title: `Commit to handled, ${seconds} s at each rate`,
  async measure(measuring) {
    const figures: Figure[] = [];
    for (const kind of await transportKinds(measuring.say))
      figures.push(...(await withEventGround(kind, (ground) => onGround(ground, kind, measuring))));
    return figures;
  },
};

async function onGround(ground: EventGround, kind: TransportKind, measuring: Measuring): Promise<Figure[]> {
  const { emitting, consuming, transport } = ground;
  const figures: Figure[] = [];
  await withEventProcess({ part: 'relay', database: emitting, transport }, (relay) =>
    withEventProcess({ part: 'consumer', database: consuming, transport }, async (consumer) => {
      for (const load of loads) {
        const rate = load.requestsPerSecond * load.eventsPerRequest;
        measuring.say(`${kind}: ${rate} events a second …`);
        await send(ground, load, { ...measuring, forSeconds: warmUpSeconds });
        await delaysOf(ground, new Date(0));
        const begun = new Date();
        const ofACore = await sharesOfACore([relay, consumer], () => send(ground, load, { ...measuring, forSeconds: seconds }));
        const ours = await delaysOf(ground, begun);
        const name = `${kind}, ${rate} a second`;
        figures.push(...figuresOf(name, ours, { bare: await bareDelays(ground, load, measuring), rate }));
        figures.push(
          ...['relay', 'consumer'].map((part, i) => ({ what: `${name}: ${part}`, value: ofACore[i] ?? 0, unit: '% of a core' })),
        );
      }
    }),
  );
  return figures;
}

async function sharesOfACore(processes: readonly EventProcess[], work: () => Promise<void>): Promise<number[]> {
  const cpuSeconds = () => Promise.all(processes.map((one) => one.cpuSeconds()));
  const before = await cpuSeconds();
  await work();
  return (await cpuSeconds()).map((after, i) => (100 * (after - (before[i] ?? 0))) / seconds);
}

function send({ emitting }: EventGround, load: Load, { forSeconds, signal }: Measuring & { forSeconds: number }): Promise<void> {
  return withPool(emitting, async (pool) => {
    const database = createPgDatabase(pool);
    const payloads = () => Array.from({ length: load.eventsPerRequest }, samplePayload);
    await openLoop({
      perSecond: load.requestsPerSecond,
      seconds: forSeconds,
      signal,
      send: () => database.transaction(benchOrigin, (tx) => emit(tx, SampleEvent, payloads())),
    });
  });
}

function delaysOf({ emitting, consuming }: EventGround, since: Date): Promise<Delays> {
  return withPool(emitting, (from) =>
    withPool(consuming, async (to) => {
      // Marking a row as published writes it anew; its other half, the sequence of its key, is written once.
      const committed = await commitTimes(
        from,
        'SELECT outbox.event_id AS id, event_sequence.xmin FROM outbox JOIN event_sequence USING (topic, key) WHERE created_at >= $1',
        [since],
      );
      const handled = () => commitTimes(to, 'SELECT event_id AS id, xmin FROM sample');
      return eventually(async () => delaysBetween(committed, await handled()), { within: 60_000 });
    }),
  );
}

function bareDelays({ emitting, events, consuming }: EventGround, load: Load, { signal }: Measuring): Promise<Delays> {
  return runBarePipeline({ databases: [emitting, events, consuming], ...load, seconds: seconds / 3, signal });
}

function figuresOf(name: string, ours: Delays, { bare, rate }: { bare: Delays; rate: number }): Figure[] {
  const besides = (value: number) => ({ what: 'three bare commits and NOTIFY', value });
  return [
    { what: `${name}: p50`, value: ours.p50, unit: 'ms', beside: besides(bare.p50) },
    {
      what: `${name}: p99`,
      value: ours.p99,
      unit: 'ms',
      ...(rate === 200 ? { target: { atMost: 100 } } : {}),
      beside: besides(bare.p99),
    },
    { what: `${name}: longest`, value: ours.longest, unit: 'ms', beside: besides(bare.longest) },
    { what: `${name}: rate that was committed`, value: ours.rate, unit: 'events a second', target: { atLeast: 0.98 * rate } },
  ];
}
