import { join } from 'node:path';
import { type Kept, keepRunning } from '@danvan/local/keep-running';
import { startNodeProcess } from '@danvan/local/node-process';
import { type ObserverSettings, observerEnvironment } from './config.ts';
import { observerTables } from './observe-events.ts';
import { query } from './query.ts';

export const observerNames = ['observer', 'observer-2'] as const;
export type ObserverName = (typeof observerNames)[number];

const database = 'chaos_observer';

export interface Observers {
  /** Of their common database. */
  readonly databaseUrl: string;
  readonly kept: ReadonlyMap<ObserverName, Kept>;
  stop(): Promise<void>;
}

/** Two processes of a consumer that sees every event, with a database of its own in the cluster of `clusterUrl`; started again when they die. */
export async function startObservers({
  clusterUrl,
  transport,
  logFolder,
}: {
  clusterUrl: string;
  transport: ObserverSettings['transport'];
  logFolder: string;
}): Promise<Observers> {
  await query(clusterUrl, `CREATE DATABASE ${database}`);
  const databaseUrl = Object.assign(new URL(clusterUrl), { pathname: `/${database}` }).href;
  for (const statement of observerTables) await query(databaseUrl, statement);
  const start = async (name: ObserverName) => {
    const program = {
      name,
      entry: join(import.meta.dirname, 'observer.ts'),
      env: observerEnvironment({ databaseUrl, transport }),
      logFile: join(logFolder, `${name}.log`),
    };
    return [name, await keepRunning({ start: () => startNodeProcess(program), onEnd: () => undefined })] as const;
  };
  const kept = new Map(await Promise.all(observerNames.map(start)));
  return {
    databaseUrl,
    kept,
    stop: async () => void (await Promise.all([...kept.values()].map((one) => one.stop()))),
  };
}
