import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endsWithin, runs, signalProcess } from './process-life.ts';

/** The server process of a data folder, as its own note (postmaster.pid) tells. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The living server of this data folder. A note left by a dead one, or one whose number now belongs to another program, is removed. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const file = join(folder, 'postmaster.pid');
  const note = await readFile(file, 'utf8').catch(() => '');
  const [pid, , , port, , , , status = ''] = note.split('\n');
  if (!pid) return undefined;
  if (runs(Number(pid), folder)) return { pid: Number(pid), port: Number(port), ready: status.trim() === 'ready' };
  await rm(file, { force: true });
  return undefined;
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one (recovers at the next start). */
const politeness: [NodeJS.Signals, number][] = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

/** Ends the server of this data folder, if one runs. */
export async function stopPostmaster(folder: string): Promise<void> {
  const server = await findPostmaster(folder);
  if (!server) return;
  for (const [signal, patience] of politeness) {
    if (!signalProcess(server.pid, signal) || (await endsWithin(server.pid, patience))) return;
  }
}
