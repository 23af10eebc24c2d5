import { join } from 'node:path';
import { consumerUp, migrateEventStore, newerEventsUp, outboxUp, type TransportConfig } from '@danvan/events';
import { kafkaObstacle } from '@danvan/kafka/kafka-programs';
import { startBroker } from '@danvan/kafka/start-broker';
import { asSuperuser, databaseUrl } from '@danvan/local/databases';
import { type Cluster, startCluster } from '@danvan/local/postgres-cluster';
import { StartProblem } from '@danvan/local/start-problem';
import { sampleTable } from './sample-consumer.ts';
import { withDataFolder } from './with-data-folder.ts';

/** A server that waits for the disk, with the database of one that emits and one that consumes, and a log between them. */
export interface EventGround {
  emitting: string;
  consuming: string;
  /** The log's own where PostgreSQL carries the events; what is measured beside works here in any case. */
  events: string;
  transport: TransportConfig;
  /** Of PostgreSQL. */
  postmaster: number;
}

export type TransportKind = TransportConfig['kind'];

/** Both where the machine can run Kafka. */
export async function transportKinds(say: (line: string) => void): Promise<TransportKind[]> {
  const obstacle = await kafkaObstacle();
  if (obstacle) say(`Kafka is left out: ${obstacle}`);
  return obstacle ? ['postgres'] : ['postgres', 'kafka'];
}

const partitions = 4;
const databases = ['emitting', 'events', 'consuming'] as const;
const superuser = { role: 'postgres', password: 'bench' };

/** Starts it, works on it and leaves nothing behind. */
export function withEventGround<T>(kind: TransportKind, work: (ground: EventGround) => Promise<T>): Promise<T> {
  return withDataFolder(async (folder) => {
    const cluster = await startNotingCluster(folder);
    const [emitting, events, consuming] = await Promise.all(databases.map((name) => createDatabase(cluster, name)));
    if (!emitting || !events || !consuming) throw new StartProblem('The databases of the measurement could not be made.');
    await migrateEventStore(events);
    const transport: TransportConfig =
      kind === 'postgres'
        ? { kind, url: events, partitions }
        : { kind, brokers: [(await startBroker({ folder: join(folder, 'kafka') })).address], partitions };
    return work({ emitting, consuming, events, transport, postmaster: cluster.pid });
  });
}

/** PostgreSQL reads that setting at its start only. */
async function startNotingCluster(dataFolder: string): Promise<Cluster> {
  const options = {
    folder: join(dataFolder, 'postgres'),
    password: superuser.password,
    logFile: join(dataFolder, 'postgres.log'),
    durable: true,
  };
  const first = await startCluster(options);
  await asSuperuser({ ...superuser, port: first.port }, (client) => client.query('ALTER SYSTEM SET track_commit_timestamp = on'));
  await first.stop();
  return startCluster({ ...options, usualPort: first.port });
}

async function createDatabase({ port }: Cluster, name: (typeof databases)[number]): Promise<string> {
  await asSuperuser({ ...superuser, port }, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  const tables = { emitting: outboxUp, events: [], consuming: [...consumerUp, ...newerEventsUp, sampleTable] }[name];
  await asSuperuser({ ...superuser, port, database: name }, async (client) => {
    for (const statement of tables) await client.query(statement);
  });
  return databaseUrl(port, name, superuser);
}
