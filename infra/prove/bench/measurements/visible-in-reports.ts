import { type Batch, type Mutation, send } from '@danvan/demos/batch';
import { recordSupervisions } from '@danvan/demos/mutations';
import { eventually } from '@danvan/testing/eventually';
import { runBarePipeline } from '../bare-pipeline.ts';
import { commitTimes, noteCommitTimes } from '../commit-times.ts';
import { type Delays, delaysBetween } from '../delays.ts';
import type { Figure } from '../figure.ts';
import type { Measurement, Measuring } from '../measurement.ts';
import { openLoop } from '../open-loop.ts';
import { type Ground, withFederation } from '../with-federation.ts';
import { withPool } from '../with-pool.ts';

const eventsPerSecond = 200;
const seconds = 30;
const warmUpSeconds = 5;
const target = { atMost: 300 };

/** The same number of events a second in requests of different sizes. */
const loads = [
  { name: '20 requests of 10', eventsPerRequest: 10, mutation: recordSupervisions },
  { name: '200 requests of 1', eventsPerRequest: 1, mutation: { name: 'recordSupervision', result: 'Supervision' } },
] satisfies (Load & { name: string })[];

interface Load {
  eventsPerRequest: number;
  mutation: Mutation;
}

/**
 * From the commit of a supervision in the database of dialogues to the commit of its fact in the database of reports, from where
 * `statistics` counts. Both moments are those that PostgreSQL itself noted, so nothing asks and disturbs meanwhile. The load comes at
 * fixed times through the gateway.
 */
export const visibleInReports: Measurement = {
  title: `Commit to visible in reports, ${eventsPerSecond} events a second for ${seconds} s`,
  measure: (measuring) =>
    withFederation(measuring.signal, async (ground) => {
      await noteCommitTimes(ground.federation);
      const figures: Figure[] = [];
      for (const load of loads) {
        measuring.say(`${load.name} a second …`);
        await sendLoad(ground, load, { ...measuring, label: `warm-up ${load.name}`, forSeconds: warmUpSeconds });
        await sendLoad(ground, load, { ...measuring, label: load.name, forSeconds: seconds });
        figures.push(...figuresOf(load.name, await delaysOf(load.name, ground), await bareDelays(ground, load, measuring)));
      }
      return figures;
    }),
};

interface Sending extends Measuring {
  label: string;
  forSeconds: number;
}

function sendLoad({ client, organisationIds }: Ground, load: Load, { label, forSeconds, signal }: Sending): Promise<void> {
  const supervisionOf = (organisationId = '') => ({ organisationId, form: 'UNSPECIFIED', title: label, date: '2026-01-15' });
  const inputsOf = (supervision: object) =>
    load.mutation.list ? Array(load.eventsPerRequest).fill(supervision) : [{ supervision }];
  const batch = (index: number): Batch => ({
    key: `bench/${label}/${index}`,
    mutation: load.mutation,
    size: load.eventsPerRequest,
    inputs: () => inputsOf(supervisionOf(organisationIds[index % organisationIds.length])),
  });
  return openLoop({
    perSecond: eventsPerSecond / load.eventsPerRequest,
    seconds: forSeconds,
    signal,
    send: (index) => send(client, batch(index), () => []),
  });
}

function delaysOf(label: string, { federation }: Ground): Promise<Delays> {
  const facts = 'SELECT record_id AS id, xmin FROM fact WHERE record_id = ANY($1)';
  return withPool(federation.databaseUrl('dialogues', 'superuser'), (dialogues) =>
    withPool(federation.databaseUrl('reports', 'superuser'), async (reports) => {
      const committed = await commitTimes(dialogues, 'SELECT id, xmin FROM supervision WHERE title = $1', [label]);
      const visible = () => commitTimes(reports, facts, [[...committed.keys()]]);
      return eventually(async () => delaysBetween(committed, await visible()), { within: 60_000 });
    }),
  );
}

function bareDelays({ federation }: Ground, { eventsPerRequest }: Load, { signal }: Measuring): Promise<Delays> {
  const [outbox, log, effect] = (['dialogues', 'events', 'reports'] as const).map((name) =>
    federation.databaseUrl(name, 'superuser'),
  );
  return runBarePipeline({
    databases: [`${outbox}`, `${log}`, `${effect}`],
    requestsPerSecond: eventsPerSecond / eventsPerRequest,
    eventsPerRequest,
    seconds: seconds / 3,
    signal,
  });
}

function figuresOf(name: string, ours: Delays, bare: Delays): Figure[] {
  const besides = (value: number) => ({ what: 'three bare commits and NOTIFY', value });
  return [
    { what: `${name}: p50`, value: ours.p50, unit: 'ms', beside: besides(bare.p50) },
    { what: `${name}: p99`, value: ours.p99, unit: 'ms', target, beside: besides(bare.p99) },
    { what: `${name}: longest`, value: ours.longest, unit: 'ms', beside: besides(bare.longest) },
    {
      what: `${name}: rate that was committed`,
      value: ours.rate,
      unit: 'events a second',
      target: { atLeast: 0.98 * eventsPerSecond },
    },
  ];
}
