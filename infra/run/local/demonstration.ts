import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import type { Processes } from './processes.ts';
import { type RoleName, roles } from './roles.ts';

/** Whose organisation in the demonstration set a role's holder belongs to. */
export type RoleOrganisations = Partial<Record<RoleName, string>>;

const Demonstration = z.object({ organisations: z.partialRecord(z.enum(Object.keys(roles) as RoleName[]), z.uuid()) });
const note = 'demonstration';

interface Surroundings {
  processes: Processes;
  report(line: string): void;
  /** Aborts when the federation is to end. */
  signal?: AbortSignal;
}

/**
 * Loads the demonstration set through the gateway, once a data folder. One that was cut off is repeated: its requests carry the same
 * ids again. A set that cannot be loaded is reported and keeps nobody from using the rest.
 */
export async function provideDemonstration(data: DataFolder, o: Surroundings): Promise<RoleOrganisations> {
  try {
    if (!(await data.find(note, Demonstration))) await load(data, o);
    return (await data.find(note, Demonstration))?.organisations ?? {};
  } catch (error) {
    o.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    o.report(`The demonstration set is not whole: ${reason} Everything else is up, and the next start tries again.`);
    return {};
  }
}

/** In a process of its own, which takes its memory with it when it ends. */
async function load(data: DataFolder, { processes, report }: Surroundings): Promise<void> {
  report('Loading the demonstration set: a corner of quận Đống Đa and thành phố Hạ Long …');
  await processes.run({
    name: 'The loading of the demonstration set',
    entry: join(import.meta.dirname, 'load-demonstration.ts'),
    env: { DANVAN_DATA: data.path },
    logFile: data.logFile('demonstration'),
  });
}

/** Notes that the set has been loaded, and whose organisations are in it. */
export function noteDemonstration(data: DataFolder, loaded: unknown): Promise<void> {
  return data.write(note, Demonstration.parse(loaded));
}
