import type { EventTransport, PartitionPosition } from '@danvan/events/transport';
import { createTransport } from '@danvan/events/transports/create-transport';
import { type DatabaseName, services } from '@danvan/local/services';
import pg from 'pg';
import { eventually } from './eventually.ts';

/** A federation, as far as its databases and its log go. */
export interface Databases {
  databaseUrl(database: DatabaseName, as: 'superuser'): string;
  /** They carry the events; undefined where PostgreSQL does. */
  readonly kafkaBrokers?: readonly string[] | undefined;
}

export interface Settling {
  within?: number;
  /** Databases of further consumers. */
  consumers?: readonly string[];
}

/** Settles when every event has been published and every consumer has dealt with all of them; fails when one of them is parked. */
export async function settled(federation: Databases, { within = 60_000, consumers = [] }: Settling = {}): Promise<void> {
  const places = [...services.map((service) => federation.databaseUrl(service, 'superuser')), ...consumers];
  const log = logOf(federation);
  try {
    await eventually(
      async () => {
        const unpublished = await fromEach(places, 'outbox', 'SELECT topic FROM outbox WHERE published_at IS NULL LIMIT 1');
        if (unpublished.length > 0) throw new Error(`Still to publish: ${JSON.stringify(unpublished)}`);
        const behind = await consumersBehind(places, log);
        if (behind.length > 0) throw new Error(`Behind: ${behind.join(', ')}`);
      },
      { within },
    );
  } finally {
    await log.close();
  }
  const parked = await fromEach(places, 'parked_event', 'SELECT consumer, type, reason, detail FROM parked_event');
  if (parked.length > 0) throw new Error(`Parked: ${JSON.stringify(parked)}`);
}

function logOf({ databaseUrl, kafkaBrokers }: Databases): EventTransport {
  if (kafkaBrokers) return createTransport({ kind: 'kafka', brokers: kafkaBrokers, partitions: 1 });
  return createTransport({ kind: 'postgres', url: databaseUrl('events', 'superuser'), partitions: 1 });
}

interface Position extends Omit<PartitionPosition, 'next'> {
  consumer: string;
  next: string;
}

async function consumersBehind(places: readonly string[], log: EventTransport): Promise<string[]> {
  // Positions first: an event that comes in between makes a consumer look behind, never ahead.
  const positions = await fromEach<Position>(
    places,
    'consumer_position',
    'SELECT consumer, topic, partition, next FROM consumer_position',
  );
  const ends = await log.heads([...new Set(positions.map(({ topic }) => topic))]);
  const heads = new Map(ends.map(({ topic, partition, next }) => [`${topic} ${partition}`, String(next)]));
  return positions
    .filter(({ topic, partition, next }) => next !== (heads.get(`${topic} ${partition}`) ?? '0'))
    .map(({ consumer, topic, partition }) => `${consumer} in partition ${partition} of ${topic}`);
}

/** From every database that has the table: who consumes nothing keeps no positions. */
async function fromEach<R extends object>(places: readonly string[], table: string, sql: string): Promise<R[]> {
  const found = places.map(async (url) => {
    const [known] = await onDatabase<{ is: boolean }>(url, `SELECT to_regclass('${table}') IS NOT NULL AS is`);
    return known?.is ? onDatabase<R>(url, sql) : [];
  });
  return (await Promise.all(found)).flat();
}

async function onDatabase<R extends object>(connectionString: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
