import { join } from 'node:path';
import type { TransportConfig } from '@danvan/events/transport';
import { clusterPlace } from '@danvan/local/cluster-place';
import { type DataFolder, openDataFolder } from '@danvan/local/data-folder';
import { connectionUrl } from '@danvan/local/federation-environment';
import { postgresAccount } from '@danvan/local/postgres-account';
import { findPostmaster } from '@danvan/local/postmaster';
import { localSecrets } from '@danvan/local/secrets';
import { services } from '@danvan/local/services';
import { findRunning } from '@danvan/local/single-start';
import { StartProblem } from '@danvan/local/start-problem';
import { z } from 'zod';
import { type EventsConfig, eventsTransport } from './config.ts';

export interface Addresses {
  transport: TransportConfig;
  databases: Readonly<Record<string, string>>;
  ownerDatabases: Readonly<Record<string, string>>;
}

/** What the data folder of a running federation tells of its databases and its log. @throws StartProblem when none runs there */
export async function findLocal(config: EventsConfig): Promise<Addresses> {
  const data = await openDataFolder(config.dataFolder);
  const server = await findPostmaster(await clusterPlace(data.postgres, await postgresAccount()));
  if (!server || !(await findRunning(data.path)))
    throw new StartProblem(
      `No federation runs on ${data.path}: start one by “npm start”, or name the databases of a deployment by SERVICE_DATABASE_URLS.`,
    );
  const known = { secrets: await localSecrets(data, { roles: [], services: [] }), postgresPort: server.port };
  const urls = (as: 'app' | 'owner') => Object.fromEntries(services.map((name) => [name, connectionUrl(known, name, as)]));
  const store = connectionUrl(known, 'events', 'app');
  return { databases: urls('app'), ownerDatabases: urls('owner'), transport: await localTransport(config, data, store) };
}

const Kept = z.object({ kind: z.enum(['postgres', 'kafka']) });

/** What the folder's events are on; a broker elsewhere is named by KAFKA_BROKERS, as it was to `npm run start:kafka`. */
async function localTransport(config: EventsConfig, data: DataFolder, store: string): Promise<TransportConfig> {
  const kept = await data.find('transport', Kept);
  if (kept?.kind !== 'kafka') return eventsTransport({ ...config.transport, EVENT_TRANSPORT: 'postgres', EVENTS_URL: store });
  const broker = config.brokersAreGiven ? undefined : await findRunning(join(data.path, 'kafka'));
  const brokers = broker?.url ? [broker.url] : config.transport.KAFKA_BROKERS;
  return eventsTransport({ ...config.transport, EVENT_TRANSPORT: 'kafka', KAFKA_BROKERS: brokers });
}
