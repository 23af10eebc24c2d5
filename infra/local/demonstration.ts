import { z } from 'zod';
import type { DataFolder } from './data-folder.ts';
import { type RoleName, roles } from './roles.ts';
import { StartProblem } from './start-problem.ts';

/** Whose organisation in the demonstration set a role's holder belongs to. */
export type RoleOrganisations = Partial<Record<RoleName, string>>;

const Loaded = z.object({ organisations: z.partialRecord(z.enum(Object.keys(roles) as RoleName[]), z.uuid()) });

interface Loading {
  /** Of the gateway. */
  url: string;
  /** Of the loader. */
  token: string;
  /** Ends the loading. */
  signal?: AbortSignal;
  report(line: string): void;
}

/**
 * Loads the demonstration set through the gateway, once a data folder. One that was cut off is repeated: its requests carry the same
 * ids again. A set that cannot be loaded is reported and keeps nobody from using the rest.
 */
export async function provideDemonstration(data: DataFolder, loading: Loading): Promise<RoleOrganisations> {
  try {
    return (await data.keep('demonstration', Loaded, () => load(loading))).organisations;
  } catch (error) {
    loading.signal?.throwIfAborted();
    if (error instanceof StartProblem) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    loading.report(`The demonstration set is not whole (${reason}). Everything else is up, and the next start tries again.`);
    return {};
  }
}

/** Imported only now: the demonstrations know this package. */
async function load(loading: Loading): Promise<z.input<typeof Loaded>> {
  const { loadDemonstration } = await import('@danvan/demos/load-demonstration');
  return Loaded.parse(await loadDemonstration(loading));
}
