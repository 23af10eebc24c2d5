import { attachFederation } from '@danvan/local/attach-federation';
import { type DataFolder, openDataFolder } from '@danvan/local/data-folder';
import { databaseUrl } from '@danvan/local/databases';
import { discardData } from '@danvan/local/discard-data';
import { findPostmaster } from '@danvan/local/postmaster';
import { endsWithin, runs, signalProcess } from '@danvan/local/process-life';
import { type ProcessName, services } from '@danvan/local/services';
import { type Starter, start } from '@danvan/local/test/starter';
import { eventually } from '@danvan/testing/eventually';
import { temporaryFolder } from '@danvan/testing/temporary-folder';
import { z } from 'zod';

/** Whoever may be killed: each process of the federation, and the one that started them. */
export const victims = [...services, 'gateway', 'postgres', 'starter'] as const;
export type Victim = ProcessName | 'starter';

/** A federation without the demonstration set, started as an operator does: by a process of its own, which can be killed as well. */
export interface StartedFederation {
  /** Of the gateway; the same after every start. */
  url: string;
  /** Of the loaders. */
  token: string;
  secondToken: string;
  databaseUrl(database: string): string;
  /** Settles when it is dead; a dead starter is followed by a new one on the same data, as its operator would. */
  kill(victim: Victim): Promise<void>;
  /** What the starters have said. */
  output(): string;
  stop(): Promise<void>;
}

export async function startedFederation(): Promise<StartedFederation> {
  const data = await openDataFolder(await temporaryFolder());
  const starters = [await startIn(data)];
  const running = await attachFederation(data.path);
  if (!running) throw new Error('Nobody holds the data folder');
  const superuser = await noted(data, 'secrets', z.object({ superuser: z.string() }));
  const ports = await noted(data, 'ports', z.object({ postgres: z.number() }));
  return {
    url: running.url,
    token: running.loaderToken,
    secondToken: running.secondLoaderToken,
    databaseUrl: (database) => databaseUrl(ports.postgres, database, { role: 'postgres', password: superuser.superuser }),
    kill: async (victim) => {
      if (victim !== 'starter') return killChild(data, victim);
      const starter = starters.at(-1) as Starter;
      starter.signal('SIGKILL');
      await starter.ended;
      starters.push(await startIn(data));
    },
    output: () => starters.map((starter) => starter.output()).join('\n'),
    stop: async () => {
      const starter = starters.at(-1) as Starter;
      starter.signal('SIGINT');
      await starter.ended;
      await discardData(data.path);
    },
  };
}

async function startIn(data: DataFolder): Promise<Starter> {
  const starter = start(data.path, {
    program: 'main.ts',
    variables: { DANVAN_DEMONSTRATION: 'false', DANVAN_LOG_LEVEL: 'warn' },
  });
  await starter.up();
  return starter;
}

/** A process that is just being started again, because of an earlier kill, is waited for. */
async function killChild(data: DataFolder, name: ProcessName): Promise<void> {
  const pid = await eventually(() => livingPid(data, name), { within: 60_000 });
  signalProcess(pid, 'SIGKILL');
  await endsWithin(pid, 10_000);
}

async function livingPid(data: DataFolder, name: ProcessName): Promise<number> {
  if (name === 'postgres') return (await findPostmaster(data.postgres))?.pid ?? notThere(name);
  const process = (await noted(data, 'processes', z.record(z.string(), z.object({ pid: z.number(), entry: z.string() }))))[name];
  return process && runs(process.pid, process.entry) ? process.pid : notThere(name);
}

function notThere(name: string): never {
  throw new Error(`${name} does not run`);
}

/** @throws where it has never been noted, or is just being written */
async function noted<S extends z.ZodType>(data: DataFolder, name: string, shape: S): Promise<z.output<S>> {
  return (await data.find(name, shape)) ?? notThere(`${name}.json`);
}
