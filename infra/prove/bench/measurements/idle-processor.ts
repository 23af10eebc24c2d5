import { setTimeout as pause } from 'node:timers/promises';
import { startTestFederation } from '@danvan/testing/test-federation';
import { type TransportKind, transportKinds } from '../event-ground.ts';
import type { Figure } from '../figure.ts';
import type { Measurement, Measuring } from '../measurement.ts';
import { processorSeconds } from '../process-tree.ts';

const settlingMs = 15_000;
const measuringMs = 30_000;
/** The JVM's own: no code of ours runs there. */
const foreign = 'kafka';

/** Nobody asks anything: what is left are heartbeats and polls. Share of one core; PostgreSQL with all its sessions. */
export const idleProcessor: Measurement = {
  title: 'Processor time of each process, idle',
  async measure(measuring) {
    const figures: Figure[] = [];
    for (const kind of await transportKinds(measuring.say)) figures.push(...(await onTransport(kind, measuring)));
    return figures;
  },
};

async function onTransport(kind: TransportKind, { say, signal }: Measuring): Promise<Figure[]> {
  const federation = await startTestFederation({ durable: true, signal, transport: { kind } });
  try {
    say(`${kind}: left alone …`);
    await pause(settlingMs, undefined, { signal });
    const pids = Object.entries(federation.pids());
    const seconds = () => Promise.all(pids.map(([, pid]) => processorSeconds(pid)));
    const before = await seconds();
    await pause(measuringMs, undefined, { signal });
    const after = await seconds();
    return pids.map(([name], i) => ({
      what: `${kind}: ${name}`,
      value: (100_000 * ((after[i] ?? 0) - (before[i] ?? 0))) / measuringMs,
      unit: '%',
      ...(name === foreign ? {} : { target: { atMost: 1 } }),
    }));
  } finally {
    await federation.stop();
  }
}
