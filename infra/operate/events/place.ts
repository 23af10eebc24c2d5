import type { PgDatabase } from '@danvan/events/pg-database';
import { createPgDatabase } from '@danvan/events/pg-database';
import type { EventTransport, TransportConfig } from '@danvan/events/transport';
import { createTransport } from '@danvan/events/transports/create-transport';
import { StartProblem } from '@danvan/local/start-problem';
import pg from 'pg';
import type { EventsConfig } from './config.ts';
import { eventsTransport } from './config.ts';
import { type Addresses, findLocal } from './find-local.ts';

/** Where a federation keeps its events and what became of them. Connections are made when they are needed. */
export interface Place {
  readonly log: TransportConfig;
  readonly transport: EventTransport;
  /** Of the services that have this table, by name: one that only emits keeps no inbox, one that only consumes no changes. */
  databasesWith(table: 'change' | 'outbox' | 'consumer_position'): Promise<[service: string, database: PgDatabase][]>;
  database(service: string): PgDatabase;
  /** As the role that owns the tables. */
  ownerDatabase(service: string): PgDatabase;
  close(): Promise<void>;
}

/** A deployment, where the environment names its databases; else the federation that `npm start` runs on the data folder. */
export async function openPlace(config: EventsConfig): Promise<Place> {
  const { databases, ownerDatabases, transport } = config;
  return connect(databases ? { databases, ownerDatabases, transport: eventsTransport(transport) } : await findLocal(config));
}

function connect(addresses: Addresses): Place {
  const transport = createTransport(addresses.transport);
  const pools = new Map<string, pg.Pool>();
  const open = (url: string) => {
    const pool = pools.get(url) ?? new pg.Pool({ connectionString: url, max: 2, application_name: 'events cli' });
    pool.on('error', () => undefined); // an idle connection that is lost is made again by the next query
    pools.set(url, pool);
    return createPgDatabase(pool);
  };
  const find = (urls: Readonly<Record<string, string>>, service: string, setting: string) => {
    const url = urls[service];
    if (!url) throw new StartProblem(`No database is known for the service “${service}”: ${setting} has to name it.`);
    return open(url);
  };
  return {
    log: addresses.transport,
    transport,
    async databasesWith(table) {
      const all = Object.entries(addresses.databases).map(([service, url]) => [service, open(url)] as [string, PgDatabase]);
      const there = await Promise.all(
        all.map(([, database]) => database.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [table])),
      );
      return all.filter((_, i) => there[i]?.[0]?.there);
    },
    database: (service) => find(addresses.databases, service, 'SERVICE_DATABASE_URLS'),
    ownerDatabase: (service) => find(addresses.ownerDatabases, service, 'SERVICE_DATABASE_OWNER_URLS'),
    async close() {
      await transport.close();
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
