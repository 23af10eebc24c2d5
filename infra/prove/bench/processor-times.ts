import type { EventProcess } from './event-process.ts';
import { processorSeconds } from './process-tree.ts';

/** Seconds of a processor, since the start of each. */
export interface ProcessorTimes {
  own: number;
  postgres: number;
}

export async function processorTimes(running: EventProcess, postmaster: number): Promise<ProcessorTimes> {
  const [own, postgres] = await Promise.all([running.cpuSeconds(), processorSeconds(postmaster)]);
  return { own, postgres };
}

export function spent(before: ProcessorTimes, after: ProcessorTimes): ProcessorTimes {
  return { own: after.own - before.own, postgres: after.postgres - before.postgres };
}
