import { join } from 'node:path';
import type { TransportConfig } from '@danvan/events/transport';
import { type InstanceName, instancesOf, type ProcessName, type ServiceName, services } from '@danvan/local/services';
import { eventually } from '@danvan/testing/eventually';
import { startTestFederation, type TestFederation } from '@danvan/testing/test-federation';
import type { TransportKind } from './arguments.ts';
import { createNews, type News } from './news.ts';
import { type ObserverName, type Observers, observerNames, startObservers } from './observers.ts';
import { query } from './query.ts';

/** Whatever can be killed. */
export type VictimName = ProcessName | ObserverName;

/** A federation with two processes of each service and two observers. */
export interface Site {
  readonly federation: TestFederation;
  readonly observers: Observers;
  readonly transport: TransportKind;
  readonly instances: readonly InstanceName[];
  readonly news: News;
  pid(victim: VictimName): number | undefined;
  /** On a service's database, as superuser. */
  query<R extends object>(database: ServiceName, sql: string, params?: readonly unknown[]): Promise<R[]>;
  stop(): Promise<void>;
}

export async function openSite(transport: TransportKind, signal?: AbortSignal): Promise<Site> {
  const federation = await startTestFederation({ instances: 2, transport: { kind: transport }, ...(signal ? { signal } : {}) });
  try {
    const observers = await startObservers({
      clusterUrl: federation.databaseUrl('events', 'superuser'),
      transport: transportOf(federation),
      logFolder: join(federation.dataFolder, 'logs'),
    });
    const ask: Site['query'] = (database, sql, params) => query(federation.databaseUrl(database, 'superuser'), sql, params);
    const news = createNews(async (service, sql) => (await ask<{ count: number }>(service, sql))[0]?.count ?? 0);
    return {
      federation,
      observers,
      transport,
      instances: services.flatMap((service) => instancesOf(service, 2)),
      news,
      pid: (victim) => (isObserver(victim) ? observers.kept.get(victim)?.pid() : federation.pids()[victim]),
      query: ask,
      async stop() {
        await news.close();
        await observers.stop();
        await federation.stop();
      },
    };
  } catch (error) {
    await federation.stop();
    throw error;
  }
}

/** As the services are told of it. */
export function transportOf({ kafkaBrokers, databaseUrl }: TestFederation): TransportConfig {
  const partitions = 4;
  if (kafkaBrokers) return { kind: 'kafka', brokers: kafkaBrokers, partitions, clientId: 'chaos' };
  return { kind: 'postgres', url: databaseUrl('events', 'app'), partitions };
}

function isObserver(victim: VictimName): victim is ObserverName {
  return (observerNames as readonly string[]).includes(victim);
}

/** Settles when the victim lives again, in another process than before, and everybody is ready. */
export async function untilReplaced({ federation, pid }: Site, victim: VictimName, before: number | undefined): Promise<void> {
  await eventually(
    () => {
      const now = pid(victim);
      if (now === undefined || now === before) throw new Error(`${victim} has not come back`);
    },
    { within: 180_000 },
  );
  await federation.ready();
}
